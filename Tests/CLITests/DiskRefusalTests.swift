import Glibc
import Testing

@testable import OutcomesCLI

/// Every refusal leaves everything as it was.
@Suite struct DiskRefusalTests {
  let folder = TemporaryFolder()
  let elsewhere = TemporaryFolder()

  /// What the build says when it refuses; nothing in either folder may have changed.
  private func refusal(_ build: Build) -> String? {
    let before = [folder.everything(), elsewhere.everything()]
    let written = #expect(throws: DiskError.self) { try build.write(folder) }
    #expect([folder.everything(), elsewhere.everything()] == before)
    return written?.description
  }

  @Test func placesThatAreNoOutputFolder() {
    folder.put("outcomes.yaml")
    let parent = folder.path.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    let reasons = [
      ".": "the project itself is in this folder; choose one of its own",
      "/": "the project itself is in this folder; choose one of its own",
      parent: "the project itself is in this folder; choose one of its own",
      folder.path: "the project itself is in this folder; choose one of its own",
      folder("x/.."): "the project itself is in this folder; choose one of its own",
      "maps": "'maps' is for what people write; choose another folder",
      "templates/out": "'templates' is for what people write; choose another folder",
      ".git": "'.git' is for what people write; choose another folder",
      "../out": "an output folder is inside the project, written without '..', or is named by its whole path",
      "": "an output folder is inside the project, written without '..', or is named by its whole path",
    ]
    for (place, reason) in reasons {
      let build = Build(files: [("a.md", "1")], folder: place)
      #expect(refusal(build) == "\(place): \(reason)")
      #expect(throws: DiskError(path: place, reason: reason)) { try build.compare(folder) }
    }
  }

  @Test func nothingIsWrittenThroughLinks() {
    let reason = "this is a link; nothing is written through links"
    elsewhere.put("a.md", "theirs")
    folder.link("build", to: elsewhere.path)
    #expect(refusal(Build(files: [("a.md", "1")])) == "\(folder("build")): \(reason)")
    #expect(
      refusal(Build(files: [("a.md", "1")], folder: folder("build"))) == "\(folder("build")): \(reason)")
    #expect(
      refusal(Build(files: [("a.md", "1")], folder: "build/deep"))
        == "build/deep: there is a link on the way; nothing is written through links")
    unlink(folder("build"))
    folder.link("build", to: "nowhere")
    #expect(refusal(Build(files: [("a.md", "1")], folder: "build/deep"))?.hasSuffix(reason) == true)
    unlink(folder("build"))

    folder.makeFolder("build")
    for name in ["build/a.md", "build/manifest.json", "outcomes.lock"] {
      folder.link(name, to: elsewhere("a.md"))
      #expect(refusal(Build(files: [("a.md", "1")])) != nil, "\(name)")
      unlink(folder(name))
    }
    #expect(elsewhere.text("a.md") == "theirs")
  }

  @Test func whatIsInTheWayIsNamed() {
    folder.put("build", "a file")
    #expect(refusal(Build(files: [("a.md", "1")])) == "\(folder("build")): this is not a folder")
    #expect(
      refusal(Build(files: [("a.md", "1")], folder: "build/deep"))
        == "\(folder("build")): this is not a folder")
    unlink(folder("build"))
    folder.makeFolder("build/a.md")
    #expect(refusal(Build(files: [("a.md", "1")])) == "\(folder("build/a.md")): this is not a regular file")
    rmdir(folder("build/a.md"))
    folder.makeFolder("outcomes.lock")
    #expect(
      refusal(Build(files: [("a.md", "1")])) == "\(folder("outcomes.lock")): this is not a regular file")
  }

  @Test func filesOfOthersAreNotOverwritten() throws {
    let reason = "this was not written by a build, and would be lost; move it away or choose another folder"
    folder.put("build/a.md", "notes of mine")
    #expect(refusal(Build(files: [("a.md", "1")])) == "\(folder("build/a.md")): \(reason)")
    unlink(folder("build/a.md"))
    folder.put("build/manifest.json", "{\"format\": \"something-else/1\", \"outputs\": []}")
    #expect(refusal(Build(files: [("a.md", "1")])) == "\(folder("build/manifest.json")): \(reason)")
    unlink(folder("build/manifest.json"))
    // Beside files that no build would write, there is room.
    folder.put("build/notes.txt", "notes of mine")
    #expect(try Build(files: [("a.md", "1")]).write(folder).written.count == 3)
    #expect(folder.text("build/notes.txt") == "notes of mine")
  }

  @Test func afterAnErrorNoNewFolderIsLeft() {
    folder.makeFolder("outcomes.lock")
    #expect(refusal(Build(files: [("a.md", "1")], folder: "out/deep")) != nil)
    #expect(folder.names() == ["outcomes.lock"])
  }
}
