import ConflictReports
import ConflictRules
import ConflictSearch
import NetworkModel
import PlanarGeometry
import Testing

extension Example {
  /// Every case that the goldens record.
  static let all = [
    clear, notify, strike, possibleStrike, restricted, separated, bore, boreBetweenPits, chinese, nothingKnown,
    undetermined,
    assumedCoverage, staleWithoutDate, beside,
  ]

  /// A gas main 8 m from the dig, in no zone.
  static let clear = Example("clear") { $0.pipes = [pipe("G-1", .gas, y: 12) { $0.owner = "City Gas" }] }

  /// A gas main 3 m from the dig, of which only its owner must be told.
  static let notify = Example("notify") { example in
    example.pipes = [
      pipe("G-205", .gas, y: 7) { gas in
        gas.pressure = .high
        gas.owner = "City Gas"
        gas.contact = "gas@example.org"
      }
    ]
  }

  /// A gas main right through the pit.
  static let strike = Example("strike") { example in
    example.pipes = [
      pipe("G-204", .gas, y: 2) { gas in
        gas.pressure = .medium
        gas.owner = "City Gas"
        gas.contact = "+1 555 0100"
        gas.subclass = "natural gas"
      }
    ]
  }

  /// A gas main outside the pit by less than the records are worth.
  static let possibleStrike = Example("possible-strike") { example in
    example.dig = pit(depth: 2, placement: 0.3)
    example.digAssumptions = ["placement"]
    example.pipes = [pipe("G-7", .gas, y: 4.3, quality: .detected) { $0.pressure = .medium }]
  }

  /// Two pipes in zones of different severity, one owner.
  static let restricted = Example("restricted") { example in
    example.classes = [.gas, .water]
    example.pipes = [
      pipe("G-204", .gas, y: 4.4) { gas in
        gas.pressure = .low
        gas.owner = "City Gas"
      },
      pipe("G-205", .gas, y: -3) { gas in
        gas.pressure = .high
        gas.owner = "City Gas"
        gas.status = .abandoned
      },
      pipe("W-12", .water, y: -0.4) { $0.owner = "North Water" },
    ]
  }

  /// A water main under the pit, deep enough; an overhead line; a reject without a place.
  static let separated = Example("separated") { example in
    example.classes = [.water]
    example.unplaced = 2
    example.pipes = [
      pipe("W-9", .water, y: 2, top: 3.2) { $0.owner = "North Water" },
      pipe("T-1", .telecom, y: 3) { $0.laying = .aerial },
    ]
  }

  /// A bore under one water main and into another; a third lies near its end, where its roof does not count.
  static let bore = Example("bore") { example in
    example.classes = [.water]
    example.dig = Example.bore(from: 3, to: 3.8, length: 20)
    example.pipes = [
      Self.crossing("W-1", x: -1, top: 1),
      Self.crossing("W-2", x: 19.5, top: 3.1),
      Self.crossing("W-3", x: 60, top: 1),
    ]
  }

  /// The same with pits at its ends and long enough for its middle to be far from both.
  static let boreBetweenPits = Example("bore-between-pits") { example in
    example.classes = [.water]
    example.dig = Example.bore(from: 3, to: 3.8, length: 20, endsArePits: true)
    example.pipes = [Self.crossing("W-1", x: 10, top: 1)]
  }

  /// Owner and contact in Chinese, with a name that tries to write over the line.
  static let chinese = Example("chinese-owner") { example in
    example.classes = [.gas, .water]
    example.dig = pit(depth: 1)
    example.pipes = [
      pipe("燃气-204", .gas, y: 2) { gas in
        gas.pressure = .medium
        gas.owner = "重庆燃气集团股份有限公司"
        gas.contact = "重庆市江北区鸿恩路七号\u{1B}[2J 966777"
        gas.subclass = "天然气"
      },
      pipe("W-3", .water, y: 1, top: 2) { $0.owner = "重庆水务" },
      pipe("W-33", .water, y: 3, top: 2.5) { $0.owner = "North Water" },
    ]
  }

  /// A pipe of which only the place is known, and a dig of which only the outline is.
  static let nothingKnown = Example("nothing-known") { example in
    example.dig = pit(depth: nil)
    example.digAssumptions = ["depth"]
    example.pipes = [
      pipe("17", .other, y: 6, diameter: nil, top: nil, quality: .unknown) { pipe in
        pipe.classIsUnknown = true
        pipe.status = .unknown
        pipe.depthReferenceIsUnknown = true
      }
    ]
  }

  /// Every reason for doubt beside each other.
  static let undetermined = Example("undetermined") { example in
    example.classes = [.gas, .oil]
    example.coverage = [CoverageArea(polygons: [square(-10, 5)], classes: [.gas, .heat])]
    example.hint = "with the axes swapped the site would lie inside the network"
    example.pipes = (1...12).map { pipe("H-\($0)", .heat, y: 5 + Double($0) / 10) }
    example.rejects = [
      RejectedRecord(
        record: "row 311", assetClass: nil, reason: "self-intersection", box: GridBox(lower: at(5, 5), upper: at(6, 6)))
    ]
    example.ageLimit = .init(days: 30, day: CalendarDay("2026-06-01"))
  }

  /// A dig far from the only pipe, and nobody said how far the data extends.
  static let assumedCoverage = Example("assumed-coverage") { example in
    example.coverage = []
    example.pipes = [pipe("G-1", .gas, y: 2_000)]
  }

  /// Data without a date where an age was asked for, beside a conflict.
  static let staleWithoutDate = Example("stale-without-date") { example in
    example.asOf = nil
    example.ageLimit = .init(days: 30, day: CalendarDay("2026-06-01"))
    example.pipes = [pipe("G-204", .gas, y: 2) { $0.pressure = .medium }]
  }

  /// A cable measured from its centreline, and a chamber.
  static let beside = Example("beside") { example in
    example.classes = [.telecom]
    var chamber = Pipe(id: "C-1", assetClass: .telecom, parts: [.init(vertices: [at(5, 2)], tops: [0])])
    chamber.kind = .chamber
    example.pipes = [pipe("T-5", .telecom, y: 5.05) { $0.laying = .trenchless }, chamber]
  }

  private static func crossing(_ id: String, x: Double, top: Double) -> Pipe {
    pipe(id, .water, y: 0, top: top) { pipe in
      pipe.parts[0].vertices = [at(x, -20), at(x, 20)]
    }
  }
}

extension Example: CustomTestStringConvertible {
  var testDescription: String { name }
}
