import Compiler
import Reporting
import Specs

// A PATH, and what stands on its poster beside goals, now-statements and bold steps.

extension Explainer {
  func explain(vision place: Int) -> Explanation {
    let vision = project.visions[place]
    var explanation = Explanation(id: "", key: vision.id, kind: "PATH", statement: vision.title)
    explanation.facts = [
      ("What it is", "a PATH"), ("Written in", written(vision.span)),
      ("Services", joined(vision.services.map { project.services[$0].title })),
    ]
    if let day = vision.asOf { explanation.facts.append(("Looks back from", day.longText)) }
    let items = { (kind: ItemKind, count: Int) in
      (0..<count).map { branch(for: ItemID(kind, document: place, index: $0)) }
    }
    explanation.sections = [
      .init("North star", nil, vision.source.northStar.map { branch(vision, $0.id, $0.says, $0.span) }),
      .init("Goals", nil, items(.goal, vision.goals.count)),
      .init("Now", nil, items(.now, vision.now.count)),
      .init("Bold steps", nil, items(.step, vision.steps.count)),
      resting { outcome in
        let supports = outcome.supports
        return (supports.goals + supports.now + supports.steps).contains { Int($0.document) == place }
      },
    ]
    return explanation
  }

  private func branch(
    _ vision: BoundVision, _ id: Located<String>, _ says: Located<String>, _ span: Span
  ) -> Explanation.Branch {
    .init("\(vision.id)/\(id.value)  \(says.value)", span)
  }

  /// A thing of the poster, with the things that it serves and that serve it.
  private struct PosterPart {
    let kind: NameKind
    let id: Located<String>
    let says: Located<String>
    let span: Span
    var serves: [Located<String>] = []
  }

  private func poster(_ source: PathVision) -> [PosterPart] {
    source.northStar.map { PosterPart(kind: .northStar, id: $0.id, says: $0.says, span: $0.span) }
      + source.enrol.map {
        PosterPart(kind: .enrolment, id: $0.id, says: $0.who, span: $0.span, serves: $0.serves)
      }
      + source.strengths.map {
        PosterPart(kind: .strength, id: $0.id, says: $0.says, span: $0.span, serves: $0.serves)
      }
      + source.blocks.map {
        PosterPart(kind: .block, id: $0.id, says: $0.says, span: $0.span, serves: $0.against)
      }
      + source.nextMonth.map {
        PosterPart(kind: .nextMonth, id: $0.id, says: $0.step, span: $0.span, serves: $0.serves)
      }
  }

  func part(_ id: String, ofVision place: Int) -> Explanation? {
    let vision = project.visions[place]
    let parts = poster(vision.source)
    guard let part = parts.first(where: { $0.id.value == id }) else { return nil }
    var explanation = Explanation(
      id: "", key: "\(vision.id)/\(id)", kind: String(part.kind.phrase.drop { $0 != " " }.dropFirst()),
      statement: part.says.value)
    explanation.facts = [
      ("What it is", part.kind.phrase), ("Written in", written(part.span)),
      ("PATH", "\(vision.title) (\(vision.id))"),
    ]
    if !part.serves.isEmpty {
      let name = part.kind == .block ? "Stands against" : "Serves"
      explanation.facts.append((name, joined(part.serves.map(\.value))))
    }
    let goals = (vision.source.goal?.lookingBack ?? []).enumerated().filter { _, goal in
      goal.serves.contains { $0.value == id }
    }.map { place, _ in place }
    let items = goals.filter(vision.goals.indices.contains).map { ItemID(.goal, document: place, index: $0) }
    let others = parts.filter { $0.serves.contains { $0.value == id } }
    explanation.sections = [
      .init(
        "Served by", nil,
        items.map { branch(for: $0) } + others.map { branch(vision, $0.id, $0.says, $0.span) }),
      .init(
        "Outcomes that rest on what serves it", nil,
        outcomes { $0.supports.goals.contains(where: items.contains) }),
    ]
    return explanation
  }
}
