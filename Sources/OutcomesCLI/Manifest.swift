import Compiler
import Reporting
import Synchronization

/// `build/manifest.json`: what a build was made of and what it made, with digests.
struct Manifest: Sendable {
  let project: String
  let packs: [PackStamp]
  let files: [(path: String, bytes: [UInt8])]

  init(_ project: LoadedProject, _ framework: Framework) {
    self.project = framework.project.contract.id.value
    packs = framework.project.packs
    // The lock is written by the build, so it is no input.
    files = project.files.filter { $0.path != "outcomes.lock" }
  }

  func bytes(listing outputs: [RecordedOutput]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "outcomes-manifest/1")
      json.field("project", project)
      json.field("tool", toolVersion)
      json.key("packs")
      json.array { json in
        for pack in packs {
          json.object(compact: true) { json in
            json.field("kind", pack.kind)
            json.field("id", pack.id)
            json.field("version", pack.version)
            json.field("digest", pack.digest)
          }
        }
      }
      json.key("inputs")
      write(inputs, to: &json)
      json.key("outputs")
      write(outputs.map { ($0.file, $0.sha256) }, to: &json)
    }
    return json.finish()
  }

  private var inputs: [(name: String, digest: String)] {
    let digests = Mutex([String](repeating: "", count: files.count))
    onThreads(files.count) { place in
      let digest = hexDigest(of: files[place].bytes)
      digests.withLock { $0[place] = digest }
    }
    return zip(files, digests.withLock { $0 }).map { ($0.path, $1) }
  }

  private func write(_ files: [(name: String, digest: String)], to json: inout JSONWriter) {
    json.array { json in
      for file in files {
        json.object(compact: true) { json in
          json.field("file", file.name)
          json.field("sha256", file.digest)
        }
      }
    }
  }
}

/// SHA-256 in hexadecimal digits.
@Sendable func hexDigest(of bytes: [UInt8]) -> String { String(digest(of: bytes).dropFirst("sha256:".count)) }
