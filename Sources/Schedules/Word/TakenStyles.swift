/// The styles of somebody's file, with those that schedules need and it does not have.
struct TakenStyles {
  /// `word/styles.xml`.
  let part: [UInt8]
  /// What each of our styles is called in it.
  let ids: [WordStyle: String]
  /// How wide the letters are that most of the text is set in, in hundredths of Arial's.
  let breadth: Int

  /// The faces that are wider than Arial, of those that letters of business are set in.
  private static let wideFaces = [
    "verdana": 120, "dejavu sans": 120, "lucida sans unicode": 112, "courier new": 125,
  ]

  init(_ root: XMLElement) {
    let styles = root.elements.filter { $0.name == "w:style" }
    var taken = Set(styles.compactMap { $0["w:styleId"] })
    var ids: [WordStyle: String] = [:]
    var missing: [WordStyle] = []
    for style in WordStyle.all {
      if let id = styles.first(where: { $0.defines(style) })?["w:styleId"] {
        ids[style] = id
      } else {
        // Another style may have the id that ours would have.
        var id = style.id
        while !taken.insert(id).inserted { id = "Outcomes" + id }
        ids[style] = id
        missing.append(style)
      }
    }
    self.ids = ids
    let normal = styles.first { $0.defines(.normal) } ?? root
    let defaults = root.first("w:docDefaults")?.first("w:rPrDefault")
    let faces = [normal, defaults].compactMap {
      $0?.first("w:rPr")?.first("w:rFonts")?["w:ascii"]?.lowercased()
    }
    breadth = faces.first.flatMap { Self.wideFaces[$0] } ?? 100
    let plainTable = styles.first { $0["w:type"] == "table" && $0.isDefault }?["w:styleId"]
    let definitions = StyleDefinitions(ids: ids, plainTable: plainTable)
    var xml = XMLWriter()
    xml.begin(root)
    for case .element(let element) in root.children { xml.node(.element(Self.cleaned(element))) }
    for style in missing { definitions.write(style, to: &xml) }
    xml.end(root.name)
    part = xml.bytes
  }

  /// Without numbering, which would number ids that are text, and in British English.
  private static func cleaned(_ element: XMLElement) -> XMLElement {
    let cleaned = element.mapped { ["w:numPr", "w:lang"].contains($0.name) ? nil : $0 }
    guard element.name == "w:docDefaults" else { return cleaned }
    let language = XMLElement(
      name: "w:lang",
      attributes: [.init(name: "w:val", value: "en-GB"), .init(name: "w:eastAsia", value: "en-GB")])
    return cleaned.mapped { element in
      guard element.name == "w:rPr" else { return element }
      var copy = element
      copy.children.append(.element(language))
      return copy
    }
  }
}

extension XMLElement {
  fileprivate var isDefault: Bool { ["1", "true", "on"].contains(self["w:default"]) }

  /// Whether this is the style that we call so. Word knows its own styles by name, whatever language it speaks, and does
  /// not mind capitals.
  fileprivate func defines(_ style: WordStyle) -> Bool {
    guard self["w:type"] == style.kind.rawValue, self["w:styleId"] != nil else { return false }
    if style == .normal { return isDefault }
    return first("w:name")?["w:val"]?.lowercased() == style.name.lowercased()
  }
}
