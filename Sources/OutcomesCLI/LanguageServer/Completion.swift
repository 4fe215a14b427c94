import Compiler
import Reporting
import Specs

/// What could stand where somebody is typing: keys, words of closed lists, names, feelings, keys of outcomes, slots.
@Sendable func completion(_ request: inout LanguageRequest) async -> LanguageRequest.Reply {
  guard let source = request.source(), let offset = request.offset(),
    let typed = CompletionPlace(in: source, at: offset)
  else { return .answer([]) }
  var list = CompletionList(range: request.positions(in: source).json(typed.replaced))
  let (place, colon) = (typed.place, typed.hasColon ? "" : ": ")
  if place.isKey, let object = place.object {
    list.add(keysOf: object, besides: typed, colon)
  } else if place.isKey {
    await add(place.schema, typed, suffix: colon, &request, &list)
  } else if typed.isNewItem, let object = place.schema?.object {
    list.add(keysOf: object, besides: nil, colon)
  } else {
    await add(place.schema, typed, suffix: "", &request, &list)
  }
  return .answer(["isIncomplete": false, "items": .list(list.items)])
}

/// The values that a place may have.
private func add(
  _ schema: Schema?, _ typed: CompletionPlace, suffix: String, _ request: inout LanguageRequest,
  _ list: inout CompletionList
) async {
  switch schema {
  case .choice(let words):
    // The kind of a file is one word only where the file says already what it is.
    if typed.place.field?.key == "kind", typed.place.mapping == typed.document.document.root {
      for kind in SpecKind.allCases { list.add(kind.rawValue, .word, detail: kind.meaning) }
    } else {
      for word in words { list.add(word.text, .word, detail: word.meaning, suffix: suffix) }
    }
  case .scalar(let scalar):
    guard case .refers(let kinds)? = scalar.use else { return }
    for kind in kinds { await add(kind, typed, suffix: suffix, &request, &list) }
  case .either(let forms):
    for form in forms {
      if case .list = form { continue }
      if case .object = form { continue }
      await add(form, typed, suffix: suffix, &request, &list)
    }
  case .list, .entries, .object, nil: break
  }
}

private func add(
  _ kind: NameKind, _ typed: CompletionPlace, suffix: String, _ request: inout LanguageRequest,
  _ list: inout CompletionList
) async {
  switch kind {
  case .word:
    for word in request.project.feelingWords(of: typed.document).words {
      for text in [word.text] + word.aliases {
        let same = text == word.text ? "" : "\(word.text); "
        list.add(text, .word, detail: same + word.meaning, suffix: suffix)
      }
    }
  case .outcome, .measure, .slot:
    guard let framework = await request.project.lastFramework() else { return }
    switch kind {
    case .outcome:
      for outcome in framework.outcomes { list.add(outcome.key, .reference, detail: outcome.statement) }
    case .measure:
      for indicator in framework.indicators {
        list.add(indicator.key, .reference, detail: indicator.text.name)
      }
    default: for item in framework.openItems { list.add(item.slot, .reference, detail: item.question) }
    }
  default:
    let home = typed.document.home
    var seen: Set<String> = []
    for thing in request.project.names().things where thing.name.kind == kind {
      guard let text = reference(to: thing.name, from: home), seen.insert(text).inserted else { continue }
      list.add(text, .reference, detail: thing.detail, suffix: suffix)
    }
  }
}

/// How a file writes a name; nil where it cannot mean it.
private func reference(to name: Name, from home: DocumentHome) -> String? {
  switch name.kind {
  case .session, .touchpoint, .feeling, .goal, .northStar, .boldStep: name.scope == home.id ? name.id : nil
  case .change: name.scope == home.id ? name.id : "\(name.scope)/\(name.id)"
  case .segment: name.scope == home.service ? name.id : nil
  case .rule: "\(name.scope)/\(name.id)"
  default: name.id
  }
}

extension FeelingWords.Word {
  /// "connection, -3"
  var meaning: String { axis.map { "\($0.rawValue), \(valence > 0 ? "+" : "")\(valence)" } ?? "neutral" }
}

/// The items of an answer.
private struct CompletionList {
  /// The protocol's kinds of item.
  enum Kind: Int { case key = 10, word = 12, reference = 18 }

  let range: JSON
  private(set) var items: [JSON] = []

  init(range: JSON) { self.range = range }

  mutating func add(
    _ text: String, _ kind: Kind, detail: String, documentation: String? = nil, suffix: String = ""
  ) {
    let place = String(items.count)
    var item: [String: JSON] = [
      "label": .text(text), "kind": .whole(kind.rawValue), "detail": .text(detail),
      // The order of the manual, not of the alphabet.
      "sortText": .text(String(repeating: "0", count: 5 - min(5, place.utf8.count)) + place),
      "filterText": .text(text), "textEdit": ["range": range, "newText": .text(text + suffix)],
    ]
    if let documentation { item["documentation"] = .text(documentation) }
    items.append(.object(item))
  }

  /// The keys of a mapping that it does not have yet, the required ones first.
  mutating func add(keysOf object: ObjectSchema, besides typed: CompletionPlace?, _ colon: String) {
    let given = typed.map { typed in
      typed.place.mapping.map { mapping in
        Set(typed.document.document.entries(of: mapping).map { typed.document.document.text(of: $0.key) })
      } ?? []
    }
    for isRequired in [true, false] {
      for field in object.fields
      where field.isRequired == isRequired && !(given?.contains(field.key) ?? false) {
        let need = isRequired ? "required; " : ""
        add(
          field.key, .key, detail: need + field.schema.phrase, documentation: field.documentation,
          suffix: colon)
      }
    }
  }
}
