import TestSupport
import Testing

@testable import NetworkImport

/// Lines are read on several threads, a collection in the plain way: both must say the same.
struct SurveyReadingTests {
  /// The message of an import of features as lines on some threads, and as a collection.
  private func messages(_ features: [String], _ options: ImportOptions = ImportFixture.utmOptions) -> [String] {
    let ofLines = [1, 2, 3].map { threads in
      var options = options
      options.threads = threads
      return ImportFixture.refusal([("a.geojsonl", features.map { $0 + "\n" }.joined())], options)
    }
    let ofCollection = ImportFixture.refusal([("a.geojson", ImportFixture.collection(features))], options)
    // Every import has a folder of its own.
    return (ofLines + [ofCollection]).map { message in
      message.split(separator: "': ").dropFirst().joined(separator: "': ")
    }
  }

  /// Enough lines for several blocks.
  private static let many = (0..<9_000).map { ImportFixture.line(#""id":\#($0),"owner":"Stadtwerke""#) }

  private func expectSame(_ messages: [String], _ part: String) {
    #expect(messages.allSatisfy { $0 == messages[0] }, "\(messages)")
    #expect(messages[0].contains(part), "\(messages[0])")
  }

  @Test func `a CRS of another row is found in whichever block it stands`() {
    let stray = Self.many[0].replacing(
      #""type":"Feature""#, with: #""type":"Feature","crs":{"type":"name","properties":{"name":"EPSG:4326"}}"#)
    for place in [1, 8_000] {
      var features = Self.many
      features[place] = stray
      expectSame(messages(features), "row \(place + 1) is in EPSG:4326")
    }
  }

  @Test func `coordinates that cannot be right are counted in all blocks`() {
    let swapped = ImportFixture.feature(#""id":"s""#, #"{"type":"Point","coordinates":[5950000,500000]}"#)
    expectSame(
      messages(Self.many + [String](repeating: swapped, count: 9_001)), "9001 of 18001 records have coordinates")
  }

  @Test func `damage at the end is said after all that comes before`() {
    let cut = Self.many.map { $0 + "\n" }.joined() + #"{"type":"#
    for threads in [1, 2] {
      var options = ImportFixture.utmOptions
      options.threads = threads
      let message = ImportFixture.refusal([("a.geojsonl", cut)], options)
      #expect(message.contains("row 9001") && message.contains("no line end"), "\(message)")
    }
  }
}
