extension GeneratedProject.Vision {
  /// The PATH as its file.
  public func file(_ order: KeyOrder = .asInTheManual) -> (path: String, bytes: [UInt8]) {
    var writer = YAMLWriter(order)
    var entries: [(key: String, value: YAMLText)] = [
      ("kind", .plain("path-vision")), ("id", .plain(id)), ("title", .plain("Our PATH")),
    ]
    if !services.isEmpty { entries.append(("services", .row(services.map { .plain($0) }))) }
    entries += [
      ("held", .plain("2026-07-03")),
      (
        "north_star",
        .list([.inline([("id", .plain("ns1")), ("says", .plain("People live their lives to the full"))])])
      ),
      ("goal", .block([("as_of", .plain("2028-06-01")), ("looking_back", .list(goals.map(\.text)))])),
      (
        "now",
        .list(
          now.map { item in
            var entries: [(key: String, value: YAMLText)] = [
              ("id", .plain(item.id)), ("says", .plain(item.says)),
            ]
            if !item.feelsLike.isEmpty {
              entries.append(("feels_like", .row(item.feelsLike.map { .plain($0) })))
            }
            return .inline(entries)
          })
      ),
      ("bold_steps", .list(steps.map(\.text))),
    ]
    writer.write(file: .block(entries))
    return ("paths/\(id).yaml", writer.bytes)
  }
}

extension GeneratedProject.Goal {
  fileprivate var text: YAMLText {
    var entries: [(key: String, value: YAMLText)] = [("id", .plain(id)), ("says", .plain(says))]
    if !feelsLike.isEmpty { entries.append(("feels_like", .row(feelsLike.map { .plain($0) }))) }
    entries.append(("serves", .row([.plain("ns1")])))
    if !answers.isEmpty { entries.append(("answers", .row(answers.map { .plain($0) }))) }
    return .inline(entries)
  }
}

extension GeneratedProject.Step {
  fileprivate var text: YAMLText {
    var entries: [(key: String, value: YAMLText)] = [
      ("id", .plain(id)), ("step", .plain(step)), ("owner", .plain("Lead Nurse")),
      ("party", .plain("provider")),
      ("by", .plain("2027-09-30")),
    ]
    if !serves.isEmpty { entries.append(("serves", .row(serves.map { .plain($0) }))) }
    if !answers.isEmpty { entries.append(("answers", .row(answers.map { .plain($0) }))) }
    return .inline(entries)
  }
}

extension GeneratedProject.Decision {
  static func file(_ decisions: [Self], _ order: KeyOrder) -> (path: String, bytes: [UInt8]) {
    var writer = YAMLWriter(order)
    writer.write(file: .block([("kind", .plain("decisions")), ("outcomes", .list(decisions.map(\.text)))]))
    return ("decisions.yaml", writer.bytes)
  }

  private var text: YAMLText {
    var entries: [(key: String, value: YAMLText)] = [
      ("outcome", .plain(outcome)), ("decide", .plain(decide)),
    ]
    if let statement { entries.append(("statement", .plain(statement))) }
    entries += [
      ("by", .plain("Director of Nursing")), ("on", .plain("2026-09-01")),
      ("because", .plain("agreed in the room")),
    ]
    return .block(entries)
  }
}
