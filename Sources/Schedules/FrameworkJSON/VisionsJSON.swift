import Compiler
import Reporting
import Specs

// Each PATH as it is printed.

extension FrameworkWriter {
  func visions(_ json: inout JSONWriter) {
    let planned = Set(
      framework.milestones.compactMap { milestone in
        if case .boldStep(let item) = milestone.kind { project.key(of: item) } else { nil }
      })
    json.key("visions")
    json.array { json in
      for vision in project.visions {
        json.object { json in
          let source = vision.source
          json.field("id", vision.id)
          json.field("title", vision.title)
          json.field("held", orNull: source.held?.value.text)
          people("madeBy", source.madeBy.map { ($0.key.value, $0.value.value) }, &json)
          json.field("asOf", orNull: vision.asOf?.text)
          statements(of: source, &json)
          steps(of: vision, planned, &json)
          json.field("feelingsAtEnd", source.feelingsAtEnd.map(\.value))
        }
      }
    }
  }

  private func statements(of source: PathVision, _ json: inout JSONWriter) {
    list("northStar", source.northStar, &json) { star, json in
      json.field("id", star.id.value)
      json.field("says", star.says.value)
    }
    list("goals", source.goal?.lookingBack ?? [], &json) { goal, json in
      json.field("id", goal.id.value)
      json.field("says", goal.says.value)
      json.field("serves", goal.serves.map(\.value))
      json.field("answers", goal.answers.map(\.value))
    }
    list("now", source.now, &json) { now, json in
      json.field("id", now.id.value)
      json.field("says", now.says.value)
    }
    list("enrol", source.enrol, &json) { person, json in
      json.field("id", person.id.value)
      json.field("who", person.who.value)
      json.field("askedTo", orNull: person.askedTo?.value)
      json.field("serves", person.serves.map(\.value))
    }
    list("strengths", source.strengths, &json) { strength, json in
      json.field("id", strength.id.value)
      json.field("kind", orNull: strength.kind?.value)
      json.field("says", strength.says.value)
      json.field("serves", strength.serves.map(\.value))
    }
    list("blocks", source.blocks, &json) { block, json in
      json.field("id", block.id.value)
      json.field("says", block.says.value)
      json.field("against", block.against.map(\.value))
    }
  }

  /// A step that is a milestone is described there.
  private func steps(of vision: BoundVision, _ planned: Set<String>, _ json: inout JSONWriter) {
    list("steps", vision.source.boldSteps, &json) { step, json in
      json.field("id", step.id.value)
      if !planned.contains(vision.id + "/" + step.id.value) {
        json.field("step", step.step.value)
        json.field("owner", orNull: step.owner?.value)
        json.field("party", orNull: step.party?.value.rawValue)
        json.field("by", orNull: step.by?.value.text)
      }
      json.field("serves", step.serves.map(\.value))
      json.field("answers", step.answers.map(\.value))
    }
    list("nextMonth", vision.source.nextMonth, &json) { item, json in
      json.field("id", item.id.value)
      json.field("step", item.step.value)
      json.field("owner", orNull: item.owner?.value)
      json.field("by", orNull: item.by?.value.text)
      json.field("serves", item.serves.map(\.value))
    }
    json.key("firstStep")
    guard let first = vision.source.firstStep else { return json.null() }
    json.object(compact: true) { json in
      json.field("step", first.step.value)
      json.field("owner", orNull: first.owner?.value)
      json.field("by", orNull: first.by?.value.text)
    }
  }
}
