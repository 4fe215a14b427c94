import Compiler
import Reporting
import Specs

/// The framework as other programs read it: format `outcomes-framework/1`.
///
/// It holds exact numbers, so it is the project's own record and not for publication.
public func frameworkJSON(_ framework: Framework) -> [UInt8] {
  var json = JSONWriter()
  write(framework, to: &json)
  return json.finish()
}

/// The same, written into what somebody takes.
public func writeFrameworkJSON(_ framework: Framework, to bytes: inout ByteStream) {
  JSONWriter.write(to: &bytes) { write(framework, to: &$0) }
}

private func write(_ framework: Framework, to json: inout JSONWriter) {
  let writer = FrameworkWriter(framework)
  json.object { json in
    json.field("format", "outcomes-framework/1")
    writer.contract(&json)
    writer.evidence(&json)
    writer.touchpoints(&json)
    writer.facts(&json)
    writer.outcomes(&json)
    writer.indicators(&json)
    writer.rejected(&json)
    writer.milestones(&json)
    writer.payment(&json)
    writer.unanswered(&json)
    writer.openItems(&json)
    writer.retired(&json)
    writer.questionnaires(&json)
    writer.services(&json)
    writer.maps(&json)
    writer.voices(&json)
    writer.missingVoices(&json)
    writer.visions(&json)
    writer.form(&json)
    writer.templates(&json)
  }
}

/// Writes the parts of a framework; each part is one key of the document.
///
/// An object, and the project kept beside the framework, because both are large and are looked at for each item.
final class FrameworkWriter {
  let framework: Framework
  let project: Project
  /// Where the item stands that was told of last.
  var lastPlace = (file: FileID(0), line: 1)

  init(_ framework: Framework) {
    self.framework = framework
    project = framework.project
  }

  func contract(_ json: inout JSONWriter) {
    let contract = project.contract
    json.key("contract")
    json.object(compact: true) { json in
      json.field("id", contract.id.value)
      json.field("title", contract.title.value)
      json.field("edition", orNull: contract.edition?.value)
      json.field("form", project.form.id.value)
      json.field("status", (contract.status?.value ?? .draft).rawValue)
      frame(&json)
    }
    list("packs", project.packs, &json) { pack, json in
      json.field("id", pack.id)
      json.field("version", pack.version)
      json.field("digest", pack.digest)
      json.field("kind", pack.kind)
    }
  }

  func openItems(_ json: inout JSONWriter) {
    list("openItems", framework.openItems, &json) { item, json in
      json.field("slot", item.slot)
      json.field("question", item.question)
      json.field("owner", orNull: item.owner)
      json.field("due", orNull: item.due?.text)
      json.field("blocks", item.blocks.text)
    }
  }

  func retired(_ json: inout JSONWriter) {
    list("retired", framework.retired, &json) { retired, json in
      json.field("id", retired.id)
      json.field("key", retired.key)
    }
  }

  func milestones(_ json: inout JSONWriter) {
    list("milestones", framework.milestones, &json) { milestone, json in
      switch milestone.kind {
      case .boldStep(let item):
        json.field("kind", "bold-step")
        json.field("id", project.key(of: item))
        json.field("title", project.step(item).step)
        json.field("party", orNull: project.step(item).party?.rawValue)
      case .baseline(let place):
        json.field("kind", "baseline")
        json.field("indicator", framework.indicators[place].id)
        json.field("title", framework.indicators[place].text.name)
      }
      json.field("owner", orNull: milestone.owner)
      json.field("due", orNull: milestone.due?.text)
      json.field("outcomes", milestone.outcomes)
    }
  }

  func questionnaires(_ json: inout JSONWriter) {
    json.key("questionnaires")
    json.array { json in
      for questionnaire in framework.questionnaires {
        for sheet in questionnaire.sheets {
          json.object { json in
            json.field("service", project.services[questionnaire.service].id)
            json.field("audience", sheet.audience == .staff ? "staff" : "people-and-carers")
            json.field("groups", sheet.groups.map(\.rawValue))
            list("questions", sheet.questions, &json) { question, json in
              json.field("number", question.number)
              json.field(
                "touchpoint",
                orNull: question.touchpoint.map { project.maps[$0.map].touchpoints[$0.index].key })
              json.field("heading", question.heading)
              json.field("words", question.words)
              json.field("outcomes", question.outcomes.map { framework.outcomes[$0].id })
            }
          }
        }
      }
    }
  }

  /// The keys of some items, on one line.
  func keys(_ key: JSONKey, _ items: [ItemID], _ json: inout JSONWriter) {
    json.key(key)
    json.array(compact: true) { json in
      for item in items { json.value { project.writeKey(of: item, to: &$0) } }
    }
  }

  /// A list of records, one on each line.
  func list<Element>(
    _ key: JSONKey, _ elements: some Sequence<Element>, _ json: inout JSONWriter,
    _ body: (Element, inout JSONWriter) -> Void
  ) {
    json.key(key)
    json.array { json in
      for element in elements { json.object(compact: true) { body(element, &$0) } }
    }
  }
}
