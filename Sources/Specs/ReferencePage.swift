import Reporting

/// The language as a page of the manual: every kind of file and every key, from the declarations that read them.
public func languageReferencePage() -> String {
  var page = """
    # The keys of every file

    This page is made from the declarations that the reader itself uses.
    A key marked **required** must be given; a key left out that decides something becomes an open item.


    """
  var described: Set<String> = []
  for kind in SpecKind.allCases {
    page += "## `kind: \(kind.rawValue)`\n\n"
    let place = kind.folder.map { "in `\($0)/`" } ?? "`outcomes.yaml`"
    let isDecisions = kind == .decisions
    page +=
      "Found \(isDecisions ? "as `decisions.yaml` and in `decisions/`" : kind == .contract ? "as \(place)" : place).\n"
    page += section(of: kind.schema, &described)
  }
  while page.hasSuffix("\n\n") { page.removeLast() }
  return page
}

/// An object's keys, then the objects inside it that have not been described yet.
private func section(of object: ObjectSchema, _ described: inout Set<String>) -> String {
  described.insert(object.title)
  var text = "\(object.documentation)\n\n| Key | | What it is | What it means |\n| --- | --- | --- | --- |\n"
  var inner: [ObjectSchema] = []
  for field in object.fields {
    let need = field.isRequired ? "**required**" : ""
    text += "| `\(field.key)` | \(need) | \(cell(field.schema.phrase)) | \(cell(field.documentation)) |\n"
    inner += field.schema.objects
  }
  text += "\n"
  for object in inner where !described.contains(object.title) {
    text += "### \(capital(object.title))\n\n" + section(of: object, &described)
  }
  return text
}

private func cell(_ text: String) -> String { text.split(separator: "|").joined(separator: "\\|") }

private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
