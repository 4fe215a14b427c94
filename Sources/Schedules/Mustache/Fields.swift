import Reporting

/// What a view offers to a template.
///
/// This one declaration is what names are checked against, what values are read through, and what
/// `outcomes templates` lists.
///
///     static let fields = Fields<Row>(of: "one open item", [
///       .text("slot", "what is open") { $0.slot },
///       .flag("isDraft", "whether the contract is a draft") { $0.isDraft },
///       .list("askedOf", "the posts that can answer", Post.fields) { $0.askedOf },
///       .optional("due", "when, if it is known", Due.fields) { $0.due },
///     ])
public struct Fields<Owner>: Sendable {
  /// What one of these is, in a few words.
  public let about: String
  public let fields: [Field<Owner>]

  public init(of about: String, _ fields: [Field<Owner>]) {
    precondition(Set(fields.map(\.name)).count == fields.count, "two fields of one name: \(about)")
    self.about = about
    self.fields = fields
  }

  /// The fields for people to read, with those of the lists inside them.
  public var listing: [FieldListing] { fields.map(\.listing) }
}

/// One name that a template may use.
public struct Field<Owner>: Sendable {
  public let name: String
  /// What it holds, in a few words.
  public let about: String
  public let kind: FieldKind
  /// What one of a list is, and what it offers.
  private let inner: @Sendable () -> (of: String, fields: [FieldListing])
  /// Reads the field of whatever a frame holds at the time.
  let bind: @Sendable (Frame<Owner>) -> Binding

  public var listing: FieldListing {
    let (of, fields) = inner()
    return FieldListing(name: name, about: about, kind: kind, of: of, fields: fields)
  }
}

/// What a template can do with a field.
public enum FieldKind: String, Sendable {
  /// It is printed; as a section, it asks whether there is any.
  case text
  /// As a section, it asks whether it is so.
  case flag
  /// As a section, it repeats.
  case list
  /// As a section, it prints once if it is there.
  case optional
}

/// A field as it is listed for people.
public struct FieldListing: Sendable {
  public let name: String
  public let about: String
  public let kind: FieldKind
  /// What one of a list, or the optional thing, is; empty for a text or a flag.
  public let of: String
  public let fields: [FieldListing]
}

extension Field {
  public static func text(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Owner) -> String
  ) -> Field {
    Field(name: name, about: about, kind: .text, inner: { ("", []) }) { frame in
      .text { $0.append(get(frame.current.pointee)) }
    }
  }

  /// A text that is written piece by piece, for rows of which there are many: none has to be made first.
  public static func text(
    _ name: String, _ about: String, writing write: @escaping @Sendable (Owner, inout ByteStream) -> Void
  ) -> Field {
    Field(name: name, about: about, kind: .text, inner: { ("", []) }) { frame in
      .text { write(frame.current.pointee, &$0) }
    }
  }

  public static func flag(
    _ name: String, _ about: String, _ get: @escaping @Sendable (Owner) -> Bool
  ) -> Field {
    Field(name: name, about: about, kind: .flag, inner: { ("", []) }) { frame in
      .flag { get(frame.current.pointee) }
    }
  }

  /// Rows may be made one by one as they are printed: then no more than one of them is in memory.
  public static func list<Rows: Collection>(
    _ name: String, _ about: String, _ fields: Fields<Rows.Element>,
    _ get: @escaping @Sendable (Owner) -> Rows
  ) -> Field {
    Field(name: name, about: about, kind: .list, inner: { (fields.about, fields.listing) }) { frame in
      .scope(
        Binding.Opening(isPresent: { !get(frame.current.pointee).isEmpty }) {
          let element = Frame<Rows.Element>()
          return (
            Scope(fields, element, isList: true),
            { $1.run(each: get(frame.current.pointee), in: element, &$0) }
          )
        })
    }
  }

  public static func optional<Value>(
    _ name: String, _ about: String, _ fields: Fields<Value>,
    _ get: @escaping @Sendable (Owner) -> Value?
  ) -> Field {
    Field(name: name, about: about, kind: .optional, inner: { (fields.about, fields.listing) }) { frame in
      .scope(
        Binding.Opening(isPresent: { get(frame.current.pointee) != nil }) {
          let inner = Frame<Value>()
          return (
            Scope(fields, inner, isList: false),
            { output, steps in
              if let value = get(frame.current.pointee) { steps.run(with: value, in: inner, &output) }
            }
          )
        })
    }
  }
}
