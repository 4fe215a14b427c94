import Reporting

extension Notation where Value == Located<Int> {
  /// A whole number, 0 or more, with at most nine digits.
  static let count = whole(
    "a count", "A whole number in figures, 0 or more.", 0...999_999_999, pattern: "[0-9]{1,9}",
    examples: ["9"])
  /// A whole number, 1 or more.
  static let atLeastOne = whole(
    "a count of 1 or more", "A whole number in figures, 1 or more.", 1...999_999_999,
    pattern: "(?!0+$)[0-9]{1,9}",
    examples: ["9"])
  /// From -3 to +3.
  static let signed = whole(
    "a number from -3 to +3", "A whole number from -3 to +3.", -3...3, pattern: "[+-]?0{0,8}[0-3]",
    examples: ["-2"])

  private static func whole(
    _ phrase: String, _ documentation: String, _ range: ClosedRange<Int>, pattern: String, examples: [String]
  ) -> Notation {
    let schema = ScalarSchema(
      phrase: phrase, documentation: documentation, pattern: pattern, examples: examples, range: range)
    return Notation(.scalar(schema)) { node, reading in
      guard reading.requireScalar(node, as: phrase) else { return nil }
      let number = reading.document.withText(of: node) { wholeNumber($0, signs: range.lowerBound < 0) }
      guard let number, range.contains(number) else {
        reading.reportNotANumber(node, phrase, range)
        return nil
      }
      return Located(number, reading.span(node))
    }
  }
}

/// Digits, at most nine, with a sign where signs are allowed.
private func wholeNumber(_ text: UnsafeBufferPointer<UInt8>, signs: Bool) -> Int? {
  var digits = text[...]
  var isNegative = false
  if signs, let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
    isNegative = first == UInt8(ascii: "-")
    digits = digits.dropFirst()
  }
  guard !digits.isEmpty, digits.count <= 9 else { return nil }
  var number = 0
  for digit in digits {
    guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
    number = number * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return isNegative ? -number : number
}

extension Reading {
  fileprivate mutating func reportNotANumber(_ node: NodeIndex, _ phrase: String, _ range: ClosedRange<Int>) {
    let text = document.text(of: node)
    let spelled = [
      "none": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
      "eight": 8,
      "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
      "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    ]
    let digits = text.filter { !", ".contains($0) }
    var near: [String] = []
    if let number = spelled[text.lowercased()] ?? (digits != text ? Int(digits) : nil), range.contains(number)
    {
      near = [String(number)]
    }
    let isWhole = Int(text) != nil
    let bounds =
      range.upperBound > 3 ? "\(range.lowerBound) or more, with at most nine figures" : "from -3 to +3"
    report(
      .notANumber, "`\(text)` is not \(phrase)", at: node,
      help: isWhole ? "it must be \(bounds)" : "write a whole number in figures, without commas or units",
      suggestions: near)
  }
}

/// A decimal number exactly as it was written: `37.5`, `38500000.00`.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits without their point; at most eighteen.
  public let units: Int
  /// How many of them stand behind the point.
  public let scale: Int
  /// As authored.
  public let text: String
}

/// A value of an indicator: a number, and whether it is a percentage.
public struct Quantity: Hashable, Sendable {
  public let number: ExactDecimal
  public let isPercent: Bool
  /// As authored, with its percent sign.
  public var text: String { number.text + (isPercent ? "%" : "") }
}

extension Notation where Value == Located<ExactDecimal> {
  /// `37%` or `37.5%`; the value is the number before the sign.
  static let percent = percent(least: 0)

  /// The same, where nothing below a whole percentage makes sense; what is below it is refused where its meaning is known.
  static func percent(least: Int) -> Notation {
    Notation(
      .scalar(
        ScalarSchema(
          phrase: "a percentage", documentation: "A number and a percent sign; never floating point.",
          pattern: decimalPattern + "%", examples: ["37%", "37.5%"]))
    ) { node, reading in
      guard let text = reading.scalarText(node, as: "a percentage") else { return nil }
      guard text.utf8.last == UInt8(ascii: "%"), let decimal = exactDecimal(text.dropLast()) else {
        reading.report(
          .notADecimal, "`\(text)` is not a percentage", at: node,
          help: "write a number and a percent sign: 37.5%",
          suggestions: exactDecimal(text[...])?.percentages(least: least) ?? [])
        return nil
      }
      return Located(decimal, reading.span(node))
    }
  }

  /// An amount of money, without its currency.
  static let money = Notation(
    .scalar(
      ScalarSchema(
        phrase: "an amount of money",
        documentation: "Pounds and pence in figures; the currency has a key of its own.",
        pattern: "[0-9]{1,15}(\\.[0-9]{2})?", examples: ["38500000.00"], range: 0...999_999_999_999_999))
  ) { node, reading in
    guard let text = reading.scalarText(node, as: "an amount of money") else { return nil }
    guard let decimal = exactDecimal(text[...]), decimal.scale == 0 || decimal.scale == 2 else {
      reading.report(
        .notADecimal, "`\(text)` is not an amount of money", at: node,
        help: "write figures, with a point and two figures for pence: 38500000.00")
      return nil
    }
    return Located(decimal, reading.span(node))
  }
}

extension Notation where Value == Located<Quantity> {
  /// A number, or a percentage.
  static let quantity = Notation(
    .scalar(
      ScalarSchema(
        phrase: "a number or percentage",
        documentation: "A number in figures, with a percent sign where it is one.",
        pattern: "-?" + decimalPattern + "%?", examples: ["41%", "5.4"],
        range: -999_999_999_999_999...999_999_999_999_999))
  ) { node, reading in
    guard let text = reading.scalarText(node, as: "a number") else { return nil }
    let isPercent = text.utf8.last == UInt8(ascii: "%")
    guard let decimal = exactDecimal(isPercent ? text.dropLast() : text[...], signs: true) else {
      reading.report(
        .notADecimal, "`\(text)` is not a number", at: node, help: "write it in figures: 41% or 5.4")
      return nil
    }
    return Located(Quantity(number: decimal, isPercent: isPercent), reading.span(node))
  }
}

extension ExactDecimal {
  /// What it may have meant without its sign: 37 is 37%, and 0.18 is 18% as a spreadsheet keeps it, or 0.18%.
  ///
  /// - Parameter least: what the percentage cannot be below: of a power, 0.8 can only be 80%.
  /// - Returns: likeliest first.
  func percentages(least: Int = 0) -> [String] {
    let sign = "\(text)%"
    guard scale > 0, units > 0, text.hasPrefix("0.") else { return [sign] }
    let figures = scale == 1 ? text.dropFirst(2) + "0" : text.dropFirst(2)
    let whole = figures.prefix(2).drop { $0 == "0" }
    let fraction = figures.dropFirst(2)
    let hundredfold = "\(whole.isEmpty ? "0" : whole)\(fraction.isEmpty ? "" : ".\(fraction)")%"
    return least > 0 ? [hundredfold] : [hundredfold, sign]
  }
}

/// What `exactDecimal` reads: at most fifteen digits before the point, six behind it, and eighteen together.
private let decimalPattern = "(?![0-9.]{20})[0-9]{1,15}(\\.[0-9]{1,6})?"

/// At most fifteen digits before the point and six behind it.
func exactDecimal(_ text: Substring, signs: Bool = false) -> ExactDecimal? {
  var digits = text.utf8[...]
  let isNegative = signs && digits.first == UInt8(ascii: "-")
  if isNegative { digits = digits.dropFirst() }
  let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard parts.count <= 2, let whole = parts.first, (1...15).contains(whole.count) else { return nil }
  let fraction = parts.count == 2 ? parts[1] : digits[digits.endIndex...]
  guard parts.count == 1 || (1...6).contains(fraction.count), whole.count + fraction.count <= 18 else {
    return nil
  }
  var units = 0
  for digit in [whole, fraction].joined() {
    guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
    units = units * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return ExactDecimal(units: isNegative ? -units : units, scale: fraction.count, text: String(text))
}

extension DiagnosticKind {
  static let notANumber = DiagnosticKind(
    "file/not-a-number", .error, "A count is not a whole number in figures.",
    .init(
      says: "Counts are whole numbers in figures, without commas, units or words; some must be 1 or more.",
      matters: "A count that is guessed at is a wrong number in a contract.",
      wrong: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: twelve}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: worried, count: 12}")))

  static let notADecimal = DiagnosticKind(
    "file/not-a-decimal", .error, "A percentage or an amount is not written as one.",
    .init(
      says:
        "Percentages are a number and a percent sign (37.5%), amounts of money figures with two for pence (1200.00).",
      matters: "Targets and money are exact; how they are meant must not be guessed.",
      wrong: .init(
        "outcomes.yaml#segments",
        "segments: [{id: care-home, people: people living in care homes, share: 0.18}]"),
      right: .init(
        "outcomes.yaml#segments",
        "segments: [{id: care-home, people: people living in care homes, share: 18%}]")))
}
