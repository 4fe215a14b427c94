/// Colour and weight for a terminal, or none.
public struct Style: Sendable {
  public let isColoured: Bool

  public init(isColoured: Bool) { self.isColoured = isColoured }

  public static let plain = Style(isColoured: false)

  public enum Tone: String, Sendable {
    case error = "1;31"
    case warning = "1;33"
    case advice = "1;36"
    case quiet = "34"
    case strong = "1"
  }

  /// The text in a tone; unchanged where there is no colour.
  public func callAsFunction(_ tone: Tone, _ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }

  public func tone(of level: Level) -> Tone {
    switch level {
    case .error: .error
    case .warning: .warning
    case .advice: .advice
    }
  }
}
