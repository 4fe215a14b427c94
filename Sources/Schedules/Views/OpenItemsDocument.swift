import Compiler
import Reporting

/// Every question that only people can answer, under what waits for the answer.
struct OpenItemsDocument: ScheduleView {
  static let key = "open-items"
  let page: Page
  let groups: [Part]

  static let fields = Fields<Self>.document(
    "the open items, under what they block",
    [
      .list("groups", "what waits for answers, release first", Part.fields) { $0.groups }
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    page = Page(drafting, nil)
    let items = drafting.framework.openItems
    // They come sorted by what they block.
    let starts = items.indices.filter { $0 == 0 || items[$0].blocks != items[$0 - 1].blocks } + [items.count]
    groups = zip(starts, starts.dropFirst()).map { Part(items: items[$0..<$1]) }
  }

  /// The questions that one thing waits for.
  struct Part: Sendable {
    let items: ArraySlice<OpenItem>

    static let fields = Fields<Part>(
      of: "what waits for answers",
      [
        .text("blocks", "what cannot happen") { $0.items.first?.blocks.text ?? "" },
        .list("items", "the questions", itemFields) { $0.items },
      ])

    private static let itemFields = Fields<OpenItem>(
      of: "an open item",
      [
        .text("slot", "what is open") { $0.slot },
        .text("question", "what is asked") { $0.question },
        .text("owner", "the post that answers, or `[ ]`") { $0.owner ?? "[ ]" },
        .text("due", "by when, or `[ ]`") { $0.due?.longText ?? "[ ]" },
      ])
  }
}
