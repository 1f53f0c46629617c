import Foundation
import TestSupport
import Testing

@Suite struct `Databases` {
  @Test(.enabled(if: PostgreSQLServer.isInstalled, PostgreSQLServer.absent))
  func `a PostGIS table is the network that the same pipes are as GeoJSON`() throws {
    try withTemporaryDirectory { folder in
      let file = try folder.write("pipes.geojson", Town.pipes)
      try PostgreSQLServer.withServer { server in
        try GDALTool.convert("-q", "-f", "PostgreSQL", server.connection, file, "-nln", "mains", "-lco", "LAUNDER=NO")
        try server.execute("create table note(id int, words text); insert into note values (1, 'a')")
        let network = folder.path("pg.trench")
        let arguments = ["import", server.connection + " password=secret", "-o", network, "--name", "town"]
        let run = try Program.run(arguments + ["--report", folder.path("r.json")])
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.errors.contains("secret"))
        #expect(try !folder.text("r.json").contains("secret"))
        let plain = try Program.run(["import", file, "-o", folder.path("file.trench"), "--name", "town", "-q"])
        #expect(plain.status == 0, "\(plain.errors)")
        let (ofTable, ofFile) = (try Self.info(network), try Self.info(folder.path("file.trench")))
        #expect(ofTable["version"] as? String == ofFile["version"] as? String)
        let sources = try #require(ofTable["sources"] as? [[String: Any]])
        #expect(sources.map { $0["name"] as? String } == ["PG:town"])
      }
    }
  }

  @Test(.enabled(if: PostgreSQLServer.isInstalled, PostgreSQLServer.absent))
  func `permits come from a table, and its primary key is a property`() throws {
    try withTemporaryDirectory { folder in
      let network = folder.path("town.trench")
      let file = try folder.write("pipes.geojson", Town.pipes)
      #expect(try Program.run(["import", file, "-o", network, "-q"]).status == 0)
      try PostgreSQLServer.withServer { server in
        try server.execute(
          """
          create table dig(id serial primary key, depth float, radius float, place geometry(Point, 4326));
          insert into dig(depth, radius, place) values
          (1.5, 2, ST_SetSRID(ST_MakePoint(106.57, 29.55), 4326)), (2, 1, null);
          """)
        let run = try Program.run([
          "batch", network, server.connection, "--layer", "dig", "--rules", "cn", "-o", folder.path("d.jsonl"),
          "--rejects", folder.path("r.jsonl"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.text("d.jsonl").hasPrefix(#"{"permit":"1","row":1,"#))
        #expect(try folder.text("r.jsonl").contains(#""no-geometry""#))
      }
    }
  }

  @Test(.enabled(if: GDALTool.isInstalled, GDALTool.absent))
  func `a database that is not there is refused in one line without the password`() throws {
    try withTemporaryDirectory { folder in
      let connection = "PG:host='\(folder.path)' dbname=town password=secret"
      let run = try Program.run(["import", connection, "-o", folder.path("a.trench")])
      expectRefusal(run, saying: "password=***", "GDAL says")
      #expect(!run.errors.contains("secret"))
      #expect(try folder.names() == [])
    }
  }

  private static func info(_ network: String) throws -> [String: Any] {
    let run = try Program.run(["info", network, "--json"])
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }
}
