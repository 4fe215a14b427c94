/// The files that a SARIF report mentions, each once, in the order in which it does.
///
/// Where they are on a disk is not said, as no two machines agree on it: each is relative to one of two roots.
struct SARIFArtifacts {
  private let files: [(path: String, isShipped: Bool)]
  private let indices: [String: Int]

  init(_ mentioned: [RepositoryPlace]) {
    var files: [(path: String, isShipped: Bool)] = []
    var indices: [String: Int] = [:]
    for place in mentioned where indices[Self.key(place)] == nil {
      indices[Self.key(place)] = files.count
      files.append((place.path, place.isShipped))
    }
    self.files = files
    self.indices = indices
  }

  /// A repository may have a folder named like that of the shipped files.
  private static func key(_ place: RepositoryPlace) -> String {
    "\(base(place.isShipped)) \(uri(of: place.path))"
  }

  /// The name for the root of the repository is the one that other tools use.
  private static func base(_ isShipped: Bool) -> String { isShipped ? "OUTCOMES" : "%SRCROOT%" }

  func write(to json: inout JSONWriter) {
    json.field("originalUriBaseIds") { json in
      for (isShipped, text) in [
        (false, "The root of the repository."), (true, "The files that come with outcomes."),
      ] {
        json.field(.named(Self.base(isShipped))) { json in
          json.field("description") { json in json.field("text", text) }
        }
      }
    }
    json.key("artifacts")
    json.array { json in
      for file in files {
        json.object { json in
          json.field("location") { json in
            json.field("uri", Self.uri(of: file.path))
            json.field("uriBaseId", Self.base(file.isShipped))
          }
        }
      }
    }
  }

  func writeLocation(of place: RepositoryPlace, to json: inout JSONWriter) {
    json.field("uri", Self.uri(of: place.path))
    json.field("uriBaseId", Self.base(place.isShipped))
    json.field("index", indices[Self.key(place)]!)
  }

  /// A path as a relative reference (RFC 3986): all but the unreserved characters and `/` percent-encoded, so that a
  /// colon is no scheme and a question mark no query.
  static func uri(of path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/":
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
