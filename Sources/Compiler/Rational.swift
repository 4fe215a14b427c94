import Reporting

/// An exact fraction. Counts have at most nine digits, so 128 bits hold every sum and product that is made of them.
public struct Rational: Comparable, Hashable, Sendable {
  public let numerator: Int128
  /// Always above zero; the fraction is in its lowest terms.
  public let denominator: Int128

  public init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator != 0, "a fraction over zero")
    // Nearly all are whole numbers, or of numbers that fit into one word.
    if denominator == 1 {
      self.numerator = numerator
      self.denominator = 1
      return
    }
    if let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator),
      numerator != .min, denominator > 0
    {
      let divisor = Int64(Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
      self.numerator = Int128(numerator / divisor)
      self.denominator = Int128(denominator / divisor)
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  public init(_ whole: Int) { self.init(Int128(whole)) }

  private static func greatestCommonDivisor<Number: FixedWidthInteger & UnsignedInteger>(
    _ left: Number, _ right: Number
  ) -> Number {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  public static func < (left: Rational, right: Rational) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  public static func + (left: Rational, right: Rational) -> Rational {
    Rational(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  public static func - (left: Rational, right: Rational) -> Rational {
    left + Rational(-right.numerator, over: right.denominator)
  }

  public static func * (left: Rational, right: Rational) -> Rational {
    Rational(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  public static func / (left: Rational, right: Rational) -> Rational {
    Rational(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  /// Against a whole number, which takes no fraction to be made.
  static func <= (left: Rational, right: Int) -> Bool { left.numerator <= Int128(right) * left.denominator }
  static func >= (left: Rational, right: Int) -> Bool { left.numerator >= Int128(right) * left.denominator }
  static func < (left: Rational, right: Int) -> Bool { left.numerator < Int128(right) * left.denominator }

  public var magnitude: Rational { Rational(abs(numerator), over: denominator) }

  /// As a decimal with at least `atLeast` and at most `atMost` places, half away from zero: `-2.6875`, `-3.0`.
  public func decimal(atLeast: Int, atMost: Int) -> String {
    String(writing: { writeDecimal(atLeast: atLeast, atMost: atMost, to: &$0) })
  }

  /// The same, written.
  public func writeDecimal(atLeast: Int, atMost: Int, to output: inout ByteStream) {
    var scale: Int128 = 1
    for _ in 0..<atMost { scale *= 10 }
    let doubled = abs(numerator) * scale * 2 + denominator
    let rounded = doubled / (denominator * 2)
    if numerator < 0 && rounded != 0 { output.append(UInt8(ascii: "-")) }
    let whole = rounded / scale
    var fraction = Int(rounded % scale)
    var places = atMost
    while places > atLeast, fraction % 10 == 0 {
      fraction /= 10
      places -= 1
    }
    if let whole = Int(exactly: whole) { output.append(whole) } else { output.append(String(whole)) }
    if places == 0 { return }
    output.append(UInt8(ascii: "."))
    var unit = 1
    for _ in 1..<places { unit *= 10 }
    while unit > 0 {
      output.append(UInt8(ascii: "0") + UInt8(fraction / unit % 10))
      unit /= 10
    }
  }
}
