#if canImport(Glibc)
  internal import Glibc
#endif

/// Processor time, which other work on the machine does not add to. For measuring; no answer may depend on it.
public enum ProcessClock {
  /// Seconds of processor time that the calling thread has taken.
  public static var threadSeconds: Double { seconds(of: CLOCK_THREAD_CPUTIME_ID) }

  /// Seconds of processor time that all threads of the process have taken.
  public static var processSeconds: Double { seconds(of: CLOCK_PROCESS_CPUTIME_ID) }

  /// Seconds since 1970 in UTC, as the machine believes.
  public static var unixSeconds: Int { Int(time(nil)) }

  private static func seconds(of clock: clockid_t) -> Double {
    var time = timespec()
    // Cannot fail for these clocks; if it did, time would stand still and nothing be proved by it.
    _ = unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
