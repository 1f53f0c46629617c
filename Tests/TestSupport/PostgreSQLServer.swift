import Foundation
public import Testing

/// A PostgreSQL server of its own for one test, on a socket in a temporary folder, with PostGIS.
public struct PostgreSQLServer {
  /// What a skipped test says.
  public static let absent: Comment = "PostGIS or GDAL is not installed (postgresql, postgis, gdal-bin)"

  /// Whether server, extension and GDAL's tool are there, and the server's user where we are root.
  public static let isInstalled =
    programs != nil && GDALTool.isInstalled && (getuid() != 0 || GDALTool.path(of: "runuser") != nil)

  /// What GDAL calls its database `town`.
  public let connection: String
  private let folder: String

  /// The folder of the newest server's programs that has PostGIS.
  private static let programs: String? = {
    let root = "/usr/lib/postgresql"
    let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).compactMap { Int($0) }
    return versions.sorted(by: >).first { version in
      FileManager.default.fileExists(atPath: "/usr/share/postgresql/\(version)/extension/postgis.control")
        && FileManager.default.isExecutableFile(atPath: "\(root)/\(version)/bin/initdb")
    }.map { "\(root)/\($0)/bin" }
  }()

  /// Runs `body` with a server that is stopped afterwards, whatever happened.
  public static func withServer(_ body: (PostgreSQLServer) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let folder = directory.path("s")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      if getuid() == 0 { try GDALTool.run("/bin/chown", ["postgres", folder]) }
      let server = PostgreSQLServer(connection: "PG:host='\(folder)' user=postgres dbname=town", folder: folder)
      try server.call("initdb", "-D", folder + "/data", "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8")
      defer { try? server.call("pg_ctl", "-D", folder + "/data", "-m", "immediate", "-w", "stop") }
      try server.call(
        "pg_ctl", "-D", folder + "/data", "-l", folder + "/log", "-w", "-t", "60", "-o",
        "-k \(folder) -c listen_addresses='' -c fsync=off", "start")
      try server.call("createdb", "-h", folder, "-U", "postgres", "town")
      try server.execute("create extension postgis")
      try body(server)
    }
  }

  /// Runs a statement.
  public func execute(_ statement: String) throws {
    try call("psql", "-h", folder, "-U", "postgres", "-d", "town", "-q", "-v", "ON_ERROR_STOP=1", "-c", statement)
  }

  /// Runs a program of the server; root may not, so it is `postgres` then.
  private func call(_ program: String, _ arguments: String...) throws {
    var command = [(Self.programs ?? "") + "/" + program] + arguments
    if getuid() == 0 { command = [GDALTool.path(of: "runuser") ?? "/sbin/runuser", "-u", "postgres", "--"] + command }
    // Foundation waits until nobody holds the socket that it gives its children any more, and a server would hold it
    // for ever: everything but the three standard streams is closed first.
    let closing = "for fd in /proc/self/fd/*; do fd=${fd##*/}; [ $fd -le 2 ] || eval \"exec $fd>&-\"; done; exec \"$@\""
    try GDALTool.run("/bin/bash", ["-c", closing, "bash"] + command)
  }
}
