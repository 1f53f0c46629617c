/// Where a profile comes from.
enum ProfileOrigin: Hashable {
  /// A profile of the program, by name.
  case builtIn(String)
  /// A file, by the path it was asked for with, `.` and `..` resolved as far as the text allows.
  case file(String)

  /// What a name or path given from outside means: a built-in name is that profile, anything else a path.
  init(nameOrPath: String) {
    self = BuiltInProfiles.names.contains(nameOrPath) ? .builtIn(nameOrPath) : .file(nameOrPath)
  }

  /// What the `extends` of this profile means: a built-in name, or a path from the folder of this file.
  func extended(by nameOrPath: String) -> ProfileOrigin {
    guard case .file(let name) = ProfileOrigin(nameOrPath: nameOrPath), case .file(let path) = self else {
      return ProfileOrigin(nameOrPath: nameOrPath)
    }
    if name.hasPrefix("/") { return .file(Self.resolved(name)) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return .file(Self.resolved(folder + name))
  }

  /// As it is named in messages.
  var label: String {
    switch self {
    case .builtIn(let name): "built-in \(name)"
    case .file(let path): path
    }
  }

  /// The same origin whatever way leads to it, as far as the text of a path can tell.
  var resolved: ProfileOrigin {
    if case .file(let path) = self { return .file(Self.resolved(path)) }
    return self
  }

  private static func resolved(_ path: String) -> String {
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == "..", let last = steps.last, last != ".." {
        steps.removeLast()
      } else {
        steps.append(step)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
  }
}
