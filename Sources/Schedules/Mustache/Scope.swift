import Reporting

/// Where a scope keeps what it is about while a template is rendered.
///
/// It points at the value where it stands, in its list, so that a row is not copied for each of its cells. The pointer
/// is good only while `Steps` is at that value; what reads it is called from there and from nowhere else.
final class Frame<Owner> {
  // Only the thread that renders uses it, so whether two do at once is not asked each time.
  @exclusivity(unchecked) var current: UnsafePointer<Owner>!
  @exclusivity(unchecked) var isFirst = true
  @exclusivity(unchecked) var isLast = true
}

/// A text that a section has read, so that what is inside need not make it once more.
final class HeldText {
  /// Behind a pointer: whether two use it at once is not asked each time.
  private let bytes = UnsafeMutablePointer<ByteStream>.allocate(capacity: 1)

  init() { bytes.initialize(to: ByteStream()) }

  deinit {
    bytes.deinitialize(count: 1)
    bytes.deallocate()
  }

  /// Reads it anew. Gives whether there is any.
  func take(_ text: (inout ByteStream) -> Void) -> Bool {
    bytes.pointee.cut(to: 0)
    text(&bytes.pointee)
    return bytes.pointee.count > 0
  }

  func append(to output: inout ByteStream) { output.append(bytes.pointee.tail(from: 0)) }
}

/// A name made good: how to read what it stands for, without looking anything up.
enum Binding {
  case text((inout ByteStream) -> Void)
  case flag(() -> Bool)
  case scope(Opening)

  /// What can be gone into.
  struct Opening {
    let isPresent: () -> Bool
    /// A scope of its own for each section, because one may stand inside another of the same name.
    let open: () -> (scope: Scope, each: (inout ByteStream, Steps) -> Void)
  }
}

/// The names of one view, while a template is bound to it.
struct Scope {
  let about: String
  let names: [String]
  let binding: (String) -> Binding?

  /// Inside the section of a text: the text itself, as it was read when the section asked whether there is any.
  init(of text: HeldText, named name: String, in outer: String) {
    about = outer
    names = []
    binding = { $0 == name ? .text { text.append(to: &$0) } : nil }
  }

  /// Inside a list `isFirst` and `isLast` are offered too, for what stands between; a view's own names go first.
  init<Owner>(_ fields: Fields<Owner>, _ frame: Frame<Owner>, isList: Bool) {
    about = fields.about
    names = fields.fields.map(\.name) + (isList ? ["isFirst", "isLast"] : [])
    binding = { name in
      if let field = fields.fields.first(where: { $0.name == name }) { return field.bind(frame) }
      guard isList else { return nil }
      switch name {
      case "isFirst": return .flag { frame.isFirst }
      case "isLast": return .flag { frame.isLast }
      default: return nil
      }
    }
  }
}
