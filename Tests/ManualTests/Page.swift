import FoundationEssentials
import Testing

/// The folder that holds `Package.swift`.
enum Repository {
  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root + "/" + path) }
}

/// A page of the manual, or a README.
struct Page: Sendable, CustomTestStringConvertible {
  /// Relative to the repository, with `/`.
  let path: String
  private let lines: [Substring]

  var testDescription: String { path }

  init(_ path: String) {
    self.path = path
    let text = (try? String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)) ?? ""
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// `README.md`, and every page of every catalogue.
  static let all: [Page] = {
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: Repository.root + "/Sources")) ?? []
    let pages = files.filter { $0.hasSuffix(".md") && $0.contains(".docc/") }.map { "Sources/" + $0 }
    return (["README.md"] + pages).sorted().map(Page.init)
  }()

  /// Those that people write: examples of the others are run elsewhere.
  static let written = all.filter { page in !GeneratedPage.all.contains { $0.path == page.path } }

  /// A path relative to this page, made relative to the repository.
  func resolve(_ link: String) -> String {
    var names = path.split(separator: "/").dropLast().map(String.init)
    for name in link.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(String(name)) }
    }
    return names.joined(separator: "/")
  }

  /// A fenced block, or what stands between two.
  struct Part {
    /// The number of its first line.
    let line: Int
    /// Of a fenced block; nil for what stands between.
    let language: String?
    var text = ""
  }

  var parts: [Part] {
    var parts = [Part(line: 1, language: nil)]
    for (number, line) in lines.enumerated() {
      if !line.hasPrefix("```") {
        parts[parts.count - 1].text += line + "\n"
      } else if parts[parts.count - 1].language == nil {
        parts.append(Part(line: number + 2, language: String(line.dropFirst(3))))
      } else {
        parts.append(Part(line: number + 2, language: nil))
      }
    }
    return parts
  }

  func blocks(in language: String) -> [Part] { parts.filter { $0.language == language } }

  /// Lines outside fenced blocks, without what stands in backquotes.
  private var prose: [String] {
    var isCode = false
    return lines.compactMap { line in
      if line.hasPrefix("```") { isCode.toggle() }
      guard !isCode, !line.hasPrefix("```") else { return nil }
      return line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .map { $0.offset.isMultiple(of: 2) ? String($0.element) : "" }.joined()
    }
  }

  /// What stands in `[…](here)`.
  var links: [String] {
    prose.flatMap { line in
      line.split(separator: "](", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
        rest.firstIndex(of: ")").map { String(rest[..<$0]) }
      }
    }
  }

  /// Headings as git hosts link to them: small letters, hyphens for spaces, nothing else.
  var anchors: Set<String> {
    var isCode = false
    return Set(
      lines.compactMap { line in
        if line.hasPrefix("```") { isCode.toggle() }
        guard !isCode, line.hasPrefix("#") else { return nil }
        let title = line.drop { $0 == "#" }.dropFirst().lowercased()
        return String(
          title.compactMap {
            $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : nil
          })
      })
  }
}

/// The little of a shell that the manual's command lines use.
enum Shell {
  /// Each command's words; comments, redirections and what a pipe leads to are left out of them.
  static func commands(in text: String) -> [[String]] {
    text.split(separator: "\n").flatMap { line -> [[String]] in
      var commands: [[String]] = [[]]
      var isRedirected = false
      for word in words(of: line) {
        switch word {
        case "&&", "||", "|", ";":
          commands.append([])
          isRedirected = false
        case ">", "2>", "<": isRedirected = true
        default:
          if !isRedirected { commands[commands.count - 1].append(word) }
        }
      }
      return commands.filter { !$0.isEmpty }
    }
  }

  private static func words(of line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for letter in line {
      if let open = quote {
        if letter == open { quote = nil } else { word = (word ?? "") + String(letter) }
      } else if letter == "'" || letter == "\"" {
        quote = letter
        word = word ?? ""
      } else if letter == " " {
        if let done = word { words.append(done) }
        word = nil
      } else if letter == "#", word == nil {
        break
      } else {
        word = (word ?? "") + String(letter)
      }
    }
    if let done = word { words.append(done) }
    return words
  }
}
