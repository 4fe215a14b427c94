import Reporting

/// What an id names.
public enum NameKind: Hashable, Sendable, CaseIterable {
  case contract, form, service, segment, domain, gate
  case map, session, stage, touchpoint, feeling, voice, change, theme
  case path, northStar, goal, now, enrolment, strength, block, boldStep, nextMonth
  case rulePack, rule, catalogue, indicator, feelingsList, formSection, formPart
  /// An outcome's key, made of a service, a stage and an axis, or of a service and a goal.
  case outcome
  /// An indicator's key: that of its outcome, then `experience` or an indicator of the catalogue.
  case measure
  case slot
  /// A word of feeling; not an id, but looked up like one.
  case word

  /// With its article: "a touchpoint".
  public var phrase: String {
    switch self {
    case .contract: "the project"
    case .form: "a contract form"
    case .map: "an emotional map"
    case .path: "a PATH"
    case .northStar: "a north star"
    case .now: "a now-statement"
    case .enrolment: "an enrolment"
    case .boldStep: "a bold step"
    case .nextMonth: "an item of next month's work"
    case .rulePack: "a rule pack"
    case .catalogue: "an indicator catalogue"
    case .indicator: "an indicator"
    case .feelingsList: "a list of feelings"
    case .formSection: "a section of a form"
    case .formPart: "a part of a form"
    case .outcome: "an outcome"
    case .measure: "an indicator of an outcome"
    case .slot: "an open item"
    case .word: "a word of feeling"
    default: "a \(self)"
    }
  }
}

/// What an author does with a name where they write it.
public enum NameUse: Hashable, Sendable {
  /// Gives it to something.
  case defines(NameKind)
  /// Means something that has it, of one of these kinds.
  case refers(to: [NameKind])
}

extension Notation where Value == Located<String> {
  /// `[a-z0-9]+(-[a-z0-9]+)*`
  static let id = id(nil)

  /// An id that names a thing of this kind.
  static func id(of kind: NameKind) -> Notation { id(.defines(kind)) }

  /// The id of a thing of this kind.
  static func id(to kind: NameKind) -> Notation { id(.refers(to: [kind])) }

  private static func id(_ use: NameUse?) -> Notation {
    let schema = ScalarSchema(
      phrase: "an id", documentation: "Small letters, digits and single hyphens.",
      pattern: "[a-z0-9]+(-[a-z0-9]+)*", examples: ["first-night"], use: use)
    let isDefinition = if case .defines = use { true } else { false }
    return Notation(.scalar(schema)) { node, reading in
      guard let text = reading.scalarText(node, as: "an id") else { return nil }
      guard reading.document.withText(of: node, isID) else {
        reading.reportNotAnID(node, text, isDefinition: isDefinition)
        return nil
      }
      return Located(text, reading.span(node))
    }
  }

  /// An id, or ids joined by `/`: `map-id/item-id`.
  static func reference(to kinds: NameKind...) -> Notation { reference(use: .refers(to: kinds)) }

  static let reference = reference(use: nil)

  private static func reference(use: NameUse?) -> Notation {
    let schema = ScalarSchema(
      phrase: "a reference", documentation: "An id of this file, or `file-id/id` for one of another.",
      pattern: "[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*", examples: ["frailty-journey/c1"], use: use)
    return Notation(.scalar(schema)) { node, reading in
      guard let text = reading.scalarText(node, as: "a reference") else { return nil }
      let isReference = reading.document.withText(of: node) { bytes in
        isID(bytes)
          || bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy(isID)
      }
      guard isReference else {
        reading.report(
          .notAnID, "`\(text)` is not a reference", at: node,
          help: "write an id of this file, or `file-id/id` for one of another file")
        return nil
      }
      return Located(text, reading.span(node))
    }
  }

  /// What names one of a few things that a project knows; what is none of them is told beside all of their names.
  static func name(of kind: NameKind) -> Notation {
    guard case .scalar(var schema) = text.schema else { return text }
    schema.use = .refers(to: [kind])
    return Notation(.scalar(schema), read: text.read)
  }

  /// The key of an outcome or indicator. A public id is let through: only the lock knows which key it stands for.
  static func key(of kind: NameKind) -> Notation {
    let reference = reference(to: kind)
    return Notation(reference.schema) { node, reading in
      if reading.document.isScalar(node), isPublicID(reading.document.text(of: node)) {
        return Located(reading.document.text(of: node), reading.span(node))
      }
      return reference.read(node, &reading)
    }
  }

  /// The name of an open item: references, and keys with their underscores, joined by `/`.
  static let slot = Notation(
    .scalar(
      ScalarSchema(
        phrase: "a slot", documentation: "The name of an open item, as `open-items.md` lists it.",
        pattern: "[a-z0-9_-]+(/[a-z0-9_-]+)*",
        examples: ["frailty/going-home/connection/experience/baseline"],
        use: .refers(to: [.slot])))
  ) { node, reading in
    guard let text = reading.scalarText(node, as: "a slot") else { return nil }
    let isSlot = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      part in
      !part.isEmpty
        && part.allSatisfy { isID([$0]) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
    guard isSlot else {
      reading.report(.notAnID, "`\(text)` is not a slot", at: node, help: "copy it from `open-items.md`")
      return nil
    }
    return Located(text, reading.span(node))
  }

  /// One line that names something: an id, a key or a slot.
  static var place: Notation {
    guard case .scalar(var schema) = text.schema else { return text }
    schema.use = .refers(to: [.slot])
    return Notation(.scalar(schema), read: text.read)
  }

  /// A word of feeling, as people said it.
  static func feeling(defines: Bool = false) -> Notation {
    guard case .scalar(var schema) = text.schema else { return text }
    schema.use = defines ? .defines(.word) : .refers(to: [.word])
    return Notation(.scalar(schema), read: text.read)
  }
}

/// `[a-z0-9]+(-[a-z0-9]+)*`
public func isID(_ text: some Collection<UInt8>) -> Bool {
  var afterHyphen = true
  for byte in text {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): afterHyphen = false
    case UInt8(ascii: "-") where !afterHyphen: afterHyphen = true
    default: return false
    }
  }
  return !afterHyphen
}

/// The id that a text would be: "First night" gives "first-night".
private func idForm(of text: String) -> String {
  let parts = text.lowercased().utf8.split { byte in
    !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
  return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
}

extension Reading {
  fileprivate mutating func reportNotAnID(_ node: NodeIndex, _ text: String, isDefinition: Bool) {
    let form = idForm(of: text)
    var report = Diagnostic(
      .notAnID, "`\(text)` is not an id", at: span(node),
      help: ["an id has small letters, digits and single hyphens between them"],
      suggestions: [form].filter { !$0.isEmpty })
    // A name may be changed only where nobody can mean it; who refers to one, means something that exists. Letters that
    // an id cannot hold were part of the name: "Café" is not "caf".
    if isDefinition, !form.isEmpty, text.utf8.allSatisfy({ $0 < 0x80 }) {
      report.fixes = [replacing(node, by: form, .safeUnlessNamed(text, form))]
    }
    diagnostics.report(report)
  }
}
