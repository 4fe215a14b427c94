import Compiler
import Reporting
import Specs

// What the schedules are made with: the contract form as it is printed, and the templates by digest. A comparison has to
// know both, because they change what is printed and no outcome, indicator or payment.

extension FrameworkWriter {
  func form(_ json: inout JSONWriter) {
    let form = project.form
    json.field("form") { json in
      json.field("id", form.id.value)
      json.field("title", form.title.value)
      json.key("terms")
      json.object(compact: true) { json in
        let terms = form.terms
        json.field("people", orNull: terms?.people?.value)
        json.field("carers", orNull: terms?.carers?.value)
        json.field("staff", orNull: terms?.staff?.value)
        json.field("provider", orNull: terms?.provider?.value)
        json.field("commissioner", orNull: terms?.commissioner?.value)
        json.field("contract", orNull: terms?.contract?.value)
        json.field("services", orNull: terms?.services?.value)
        json.field("year", orNull: terms?.year?.value)
        json.field("quarter", orNull: terms?.quarter?.value)
        json.field("workingDays", orNull: terms?.workingDays?.value)
      }
      list("schedules", form.schedules, &json) { entry, json in
        json.field("key", entry.key.value.rawValue)
        write(entry.value, &json)
      }
    }
  }

  private func write(_ schedule: FormSchedule, _ json: inout JSONWriter) {
    json.field("letter", orNull: schedule.letter?.value)
    json.field("title", schedule.title.value)
    json.key("annex")
    json.value(schedule.annex?.value ?? false)
    json.field("columns", schedule.columns.map(\.value))
    list("sections", schedule.sections, &json) { section, json in
      json.field("id", section.id.value)
      json.field("title", section.title.value)
      json.field("question", orNull: section.question?.value)
    }
    list("groups", schedule.groups, &json) { group, json in
      json.field("id", group.id.value)
      json.field("title", group.title.value)
      json.field("note", orNull: group.note?.value)
    }
    list("rows", schedule.rows, &json) { row, json in
      json.field("id", row.id.value)
      json.field("title", row.title.value)
    }
    list("obligations", schedule.obligations, &json) { obligation, json in
      json.field("id", obligation.id.value)
      json.field("text", obligation.text.value)
    }
    json.field("evidence", orNull: schedule.evidence?.value.rawValue)
    json.field("verifiedOn", orNull: schedule.verifiedOn?.value.text)
    json.field("source", orNull: schedule.source?.value)
  }

  /// Those that ship, where the project has none of its own in their place, and all of the project's.
  func templates(_ json: inout JSONWriter) {
    let own = framework.sources.files.filter { $0.path.hasPrefix("templates/") }
    var digests = shippedDigests
    var paths: [String: String] = [:]
    for file in own {
      let name = Template.name(ofFile: file.path)
      digests[name] = digest(of: file.bytes)
      paths[name] = file.path
    }
    list("templates", digests.sorted(byBytesOf: \.key), &json) { template, json in
      json.field("name", template.key)
      json.field("digest", template.value)
      json.field("file", orNull: paths[template.key])
    }
  }
}

/// Worked out once: every framework that is written has them.
private let shippedDigests = Dictionary(
  uniqueKeysWithValues: ShippedTemplates.files.map { ($0.name, digest(of: $0.bytes)) })
