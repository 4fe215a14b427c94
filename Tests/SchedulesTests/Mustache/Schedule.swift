import Reporting

@testable import Schedules

/// A small view with every kind of field.
struct Schedule {
  var title = "Open items"
  var isDraft = false
  var items: [Item] = []
  var owner: Post?

  struct Item {
    var id: String
    var question: String
    var answers: [Post] = []

    static let fields = Fields<Item>(
      of: "an open item",
      [
        .text("id", "the public id") { $0.id },
        .text("question", "what only people can answer") { $0.question },
        .list("answers", "who can answer", Post.fields) { $0.answers },
      ])
  }

  struct Post {
    var name: String

    static let fields = Fields<Post>(of: "a post", [.text("post", "what the post is called") { $0.name }])
  }

  static let fields = Fields<Schedule>(
    of: "the open items",
    [
      .text("title", "what the page is called") { $0.title },
      .flag("isDraft", "whether the contract is a draft") { $0.isDraft },
      .list("items", "what is open", Item.fields) { $0.items },
      .optional("owner", "who looks after the list", Post.fields) { $0.owner },
    ])
}

/// A template that is read and bound in a test, with all that was said about it.
struct Trial {
  private(set) var diagnostics = Diagnostics()
  private var sources = SourceMap()
  private var renderer: Renderer<Schedule>?

  init(_ text: String, partials: KeyValuePairs<String, String> = [:]) {
    let main = template("main", text)
    var included: [String: Template] = [:]
    for (name, text) in partials { included[name] = template(name, text) }
    renderer = main?.bind(to: Schedule.fields, partials: included, diagnostics: &diagnostics)
  }

  private mutating func template(_ name: String, _ text: String) -> Template? {
    Template(sources.add(path: "templates/\(name).md", bytes: Array(text.utf8)), diagnostics: &diagnostics)
  }

  /// What it prints; nil if something was reported.
  func print(_ schedule: Schedule = Schedule()) -> String? {
    renderer.map { String(decoding: $0.render(schedule), as: UTF8.self) }
  }

  /// `file:line:column: name message`, in order.
  var said: [String] {
    diagnostics.inOrder(sources).shown.map { found in
      let place = sources.start(of: found.span!)
      let file = sources.path(of: found.span!).split(separator: "/").last!.dropLast(3)
      return "\(file):\(place.line):\(place.column): \(found.kind.name) \(found.message)"
    }
  }
}
