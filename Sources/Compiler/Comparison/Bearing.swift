import Reporting

/// Which way of a value asks more of whoever has to deliver.
enum Bearing: Sendable {
  /// Neither way asks more, or nobody can say.
  case none
  case moreIsTighter, lessIsTighter
  /// For a value of an indicator: whichever way the indicator calls better.
  case betterIsTighter
  case earlierIsTighter
  /// How often something is done or reported.
  case oftenerIsTighter
  /// A list of groups: more of them.
  case widerIsTighter
  /// A list of what is left out: fewer of them.
  case narrowerIsTighter
  /// What an indicator is used for: watched, required, paid.
  case heavierUseIsTighter
  /// What a year pays for: nothing, that a result is reported, the result itself.
  case heavierPhaseIsTighter

  /// - Parameter better: `up` or `down` where both sides agree on it.
  func direction(from old: JSON, to new: JSON, better: String?) -> FieldChange.Direction? {
    switch self {
    case .none: nil
    case .moreIsTighter: ordered(old, new, number)
    case .lessIsTighter: ordered(old, new, number)?.opposite
    case .betterIsTighter: betterDirection(old, new, better)
    case .earlierIsTighter: earlier(old, new)
    case .oftenerIsTighter:
      ordered(old, new) { $0.text.flatMap(timesInAYear).map { Decimal("\($0)") } ?? nil }
    case .widerIsTighter: wider(old, new)
    case .narrowerIsTighter: wider(old, new)?.opposite
    case .heavierUseIsTighter: ranked(old, new, [["drop"], ["monitor"], ["balance"], ["require"], ["pay"]])
    case .heavierPhaseIsTighter:
      ranked(old, new, [["monitor", "baseline"], ["reporting"], ["performance"]])
    }
  }

  /// Words that ask more the later they stand; those in one list ask the same, and nothing asks as little as the first.
  private func ranked(_ old: JSON, _ new: JSON, _ words: [[String]]) -> FieldChange.Direction? {
    let rank = { (json: JSON) in
      json.isNull ? 0 : json.text.flatMap { text in words.firstIndex { $0.contains(text) } }
    }
    guard let left = rank(old), let right = rank(new), left != right else { return nil }
    return left < right ? .tighter : .looser
  }

  private func number(_ json: JSON) -> Decimal? {
    if case .number(let digits) = json { Decimal(digits) } else { nil }
  }

  /// A value where there was none asks more; where both are there, the greater one does.
  private func ordered(_ old: JSON, _ new: JSON, _ measure: (JSON) -> Decimal?) -> FieldChange.Direction? {
    if old.isNull != new.isNull { return old.isNull ? .tighter : .looser }
    guard let left = measure(old), let right = measure(new), left != right else { return nil }
    return left < right ? .tighter : .looser
  }

  private func betterDirection(_ old: JSON, _ new: JSON, _ better: String?) -> FieldChange.Direction? {
    if old.isNull != new.isNull { return old.isNull ? .tighter : .looser }
    guard let better else { return nil }
    let up = ordered(old, new, number)
    return better == "up" ? up : up?.opposite
  }

  /// Dates as `2026-11-01`, whose order is that of their bytes.
  private func earlier(_ old: JSON, _ new: JSON) -> FieldChange.Direction? {
    if old.isNull != new.isNull { return old.isNull ? .tighter : .looser }
    guard let left = old.text?.utf8Bytes, let right = new.text?.utf8Bytes, left != right else { return nil }
    return right < left ? .tighter : .looser
  }

  private func wider(_ old: JSON, _ new: JSON) -> FieldChange.Direction? {
    let (left, right) = (Set(old.list.compactMap(\.text)), Set(new.list.compactMap(\.text)))
    if left.isStrictSubset(of: right) { return .tighter }
    return right.isStrictSubset(of: left) ? .looser : nil
  }

  /// The words that catalogues and decisions use for how often something happens.
  private func timesInAYear(_ words: String) -> Int? {
    let times = [
      ("week", 52), ("month", 12), ("quarter", 4), ("twice a year", 2), ("six months", 2), ("half-year", 2),
      ("annual", 1), ("year", 1),
    ]
    let words = words.lowercased()
    return times.first { words.contains($0.0) }?.1
  }
}

extension FieldChange.Direction {
  var opposite: FieldChange.Direction { self == .tighter ? .looser : .tighter }
}

/// A decimal number as JSON writes it, compared exactly.
private struct Decimal: Comparable {
  private let isNegative: Bool
  private let whole: String
  private let fraction: String

  /// Nil for what has an exponent; nothing that is compared does.
  init?(_ digits: String) {
    isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" || $0 == "+" }.split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      return nil
    }
    whole = String(first.drop { $0 == "0" })
    var places = parts.count > 1 ? parts[1] : ""
    while places.last == "0" { places.removeLast() }
    fraction = String(places)
  }

  private var isZero: Bool { whole.isEmpty && fraction.isEmpty }

  static func == (left: Decimal, right: Decimal) -> Bool {
    left.whole == right.whole && left.fraction == right.fraction
      && (left.isNegative == right.isNegative || left.isZero)
  }

  static func < (left: Decimal, right: Decimal) -> Bool {
    if left == right { return false }
    let (leftIsBelow, rightIsBelow) = (left.isNegative && !left.isZero, right.isNegative && !right.isZero)
    if leftIsBelow != rightIsBelow { return leftIsBelow }
    let isLess =
      left.whole == right.whole
      ? left.fraction.utf8Bytes < right.fraction.utf8Bytes
      : (left.whole.utf8.count, left.whole.utf8Bytes) < (right.whole.utf8.count, right.whole.utf8Bytes)
    return leftIsBelow ? !isLess : isLess
  }
}
