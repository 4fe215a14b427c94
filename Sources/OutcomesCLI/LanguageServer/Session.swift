import Compiler
import Reporting

/// One conversation with an editor, from `initialize` to `exit`.
struct Session {
  private var workspace = Workspace()
  private var encoding = PositionEncoding.utf16
  private var state = State.new
  /// What was last said of each file, so that nothing is said twice.
  private var published: [String: JSON] = [:]
  private var problems: [String: String] = [:]
  /// Whether the client can be asked to tell of files that change on the disk.
  private var canWatch = false

  private enum State {
    case new, running, shutDown
  }

  /// Talks until the client leaves. Gives back whether it took its leave properly.
  mutating func run() async throws -> Bool {
    var framing = Framing()
    while let bytes = framing.next() {
      guard let message = JSONReader.read(bytes) else {
        try Framing.write(Self.failure(.null, -32_700, "this is not JSON"))
        continue
      }
      if message["method"].text == "exit" { return state == .shutDown }
      try await take(message)
      // Somebody who types fast gets an answer about the last letter, and none about those before.
      if !framing.hasMore() { try await publish() }
    }
    return state == .shutDown
  }

  private mutating func take(_ message: JSON) async throws {
    guard let method = message["method"].text else { return }
    guard !message["id"].isNull else { return try notice(method, message["params"]) }
    let reply: JSON
    switch (method, state) {
    case ("initialize", .new): reply = Self.success(message["id"], initialize(message["params"]))
    case (_, .new):
      reply = Self.failure(message["id"], -32_002, "the conversation has not begun: send `initialize`")
    case (_, .shutDown):
      reply = Self.failure(message["id"], -32_600, "the conversation has ended: send `exit`")
    case ("shutdown", .running):
      state = .shutDown
      reply = Self.success(message["id"], .null)
    default: reply = await answer(method, message)
    }
    try Framing.write(reply)
  }

  private mutating func initialize(_ params: JSON) -> JSON {
    state = .running
    canWatch = params["capabilities"]["workspace"]["didChangeWatchedFiles"]["dynamicRegistration"].flag
    encoding = PositionEncoding(offered: params["capabilities"]["general"]["positionEncodings"].list)
    return [
      "serverInfo": ["name": "outcomes", "version": .text(toolVersion)],
      "capabilities": [
        "positionEncoding": .text(encoding.rawValue),
        "textDocumentSync": ["openClose": true, "change": 2, "save": true],
        "completionProvider": ["triggerCharacters": [" ", ":", "[", "{", ",", "/", "-"]],
        "hoverProvider": true, "definitionProvider": true, "referencesProvider": true,
        "documentSymbolProvider": true, "renameProvider": ["prepareProvider": true],
        "codeActionProvider": ["codeActionKinds": ["quickfix", "source.fixAll"]],
      ],
    ]
  }

  private mutating func notice(_ method: String, _ params: JSON) throws {
    guard state == .running else { return }
    let file = params["textDocument"]
    let address = file["uri"].text ?? ""
    switch method {
    case "initialized": if canWatch { try Framing.write(Self.watching) }
    case "textDocument/didOpen": workspace.open(address, file["text"].text ?? "", version: file["version"])
    case "textDocument/didChange":
      workspace.change(address, params["contentChanges"].list, version: file["version"], encoding)
    case "textDocument/didClose": workspace.close(address)
    case "textDocument/didSave", "workspace/didChangeWatchedFiles": workspace.reload()
    default: break
    }
  }

  private mutating func answer(_ method: String, _ message: JSON) async -> JSON {
    guard let feature = languageFeatures[method] else {
      return Self.failure(message["id"], -32_601, "there is no `\(visible(method))` here")
    }
    let params = message["params"]
    let (workspace, encoding) = (workspace, encoding)
    let result = await self.workspace.withProject(of: params["textDocument"]["uri"].text ?? "") {
      project, file in
      var request = LanguageRequest(
        params: params, project: project, file: file, workspace: workspace, encoding: encoding)
      let result = await feature(&request)
      project = request.project
      return result
    }
    switch result {
    case .refused(let why)?: return Self.failure(message["id"], -32_803, why)
    case .answer(let answer)?: return Self.success(message["id"], answer)
    // A file of no project: there is nothing to say about it.
    case nil: return Self.success(message["id"], .null)
    }
  }

  private mutating func publish() async throws {
    for folder in workspace.takeChanged() {
      guard let checked = await workspace.compiled(folder) else { continue }
      try tell(workspace.projects[folder]?.problem, of: folder)
      let reports = PublishedDiagnostics(checked, workspace, folder, encoding)
      for (address, params) in reports.files(besides: published) where published[address] != params {
        published[address] = params
        try Framing.write(["jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": params])
      }
    }
  }

  /// What is wrong with the folder itself has no place in a file.
  private mutating func tell(_ problem: String?, of folder: String) throws {
    guard problems[folder] != problem else { return }
    problems[folder] = problem
    guard let problem else { return }
    let params: JSON = ["type": 1, "message": .text("outcomes: \(visible(problem))")]
    try Framing.write(["jsonrpc": "2.0", "method": "window/showMessage", "params": params])
  }

  /// Asks to be told of files that change on the disk: those that are not open are read from there.
  private static let watching: JSON = [
    "jsonrpc": "2.0", "id": "watch", "method": "client/registerCapability",
    "params": [
      "registrations": [
        [
          "id": "watch", "method": "workspace/didChangeWatchedFiles",
          "registerOptions": [
            "watchers": [
              ["globPattern": "**/*.{yaml,yml}"], ["globPattern": "**/outcomes.lock"],
              ["globPattern": "**/templates/*"],
            ]
          ],
        ]
      ]
    ],
  ]

  private static func success(_ id: JSON, _ result: JSON) -> JSON {
    ["jsonrpc": "2.0", "id": id, "result": result]
  }

  private static func failure(_ id: JSON, _ code: Int, _ message: String) -> JSON {
    ["jsonrpc": "2.0", "id": id, "error": ["code": .whole(code), "message": .text(message)]]
  }
}
