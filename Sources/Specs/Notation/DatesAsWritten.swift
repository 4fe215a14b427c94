/// A date as people write it: `12 March 2026`, `2026-3-12`, `13.03.26`.
struct DateAsWritten {
  /// The days that it can be, the likelier first: of `3/6/2026` both 3 June, as people write here, and 6 March.
  let days: [Day]

  init(_ text: String) {
    var parts = text.lowercased().split { " ,./-".contains($0) }.filter { $0 != "of" }
    // A weekday says nothing that the rest does not.
    parts.removeAll { part in Self.weekdays.contains { $0.hasPrefix(part) && part.utf8.count >= 3 } }
    // `20260312`, as file names have it.
    if parts.count == 1, parts[0].utf8.count == 8 {
      let (year, rest) = (parts[0].prefix(4), parts[0].dropFirst(4))
      days = [Self.day(year, Self.number(rest.prefix(2)), rest.dropFirst(2))].compactMap { $0 }
      return
    }
    // `26-01-01` may begin with its year or end with it.
    guard parts.count == 3, parts.contains(where: { $0.utf8.count > 2 }) || !text.contains("-") else {
      days = []
      return
    }
    if let place = parts.firstIndex(where: { Self.month($0) != nil }) {
      let others = parts.indices.filter { $0 != place }.map { parts[$0] }
      let (first, second) = (others[0], others[1])
      let month = Self.month(parts[place])
      days = [
        first.utf8.count == 4 && Self.number(first) != nil
          ? Self.day(first, month, second) : Self.day(second, month, first)
      ].compactMap { $0 }
    } else if parts[0].utf8.count == 4 {
      days = [Self.day(parts[0], Self.number(parts[1]), parts[2])].compactMap { $0 }
    } else {
      let both = [
        Self.day(parts[2], Self.number(parts[1]), parts[0]),
        Self.day(parts[2], Self.number(parts[0]), parts[1]),
      ].compactMap { $0 }
      days = both.count == 2 && both[0] == both[1] ? [both[0]] : both
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// By its name, or the first three letters of it or more.
  private static func month(_ text: Substring) -> Int? {
    guard text.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.count <= 4 ? Int(text) : nil
  }

  /// - Parameters:
  ///   - year: in full, or its last two figures, which are of this century.
  ///   - day: in figures, perhaps with its ending: `12th`.
  private static func day(_ year: Substring, _ month: Int?, _ day: Substring) -> Day? {
    let isShort = year.utf8.count == 2
    let figures = ["st", "nd", "rd", "th"].contains { day.hasSuffix($0) } ? day.dropLast(2) : day
    guard isShort || year.utf8.count == 4, let month, let year = number(year), figures.utf8.count <= 2,
      let number = number(figures)
    else { return nil }
    return Day(year: isShort ? 2000 + year : year, month: month, day: number)
  }
}
