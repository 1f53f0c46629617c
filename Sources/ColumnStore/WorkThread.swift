#if canImport(Glibc)
  internal import Glibc
#endif

/// A thread of the system that runs one function.
@safe final class WorkThread {
  private let thread: pthread_t

  private init(_ thread: pthread_t) { self.thread = thread }

  /// Starts a function on a thread of its own; nil where the system has none left.
  static func start(_ body: @escaping @Sendable () -> Void) -> WorkThread? {
    var thread = pthread_t()
    let task = unsafe Unmanaged.passRetained(Task(body)).toOpaque()
    let code = unsafe pthread_create(
      &thread, nil,
      { argument in
        if let argument = unsafe argument { unsafe Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, task)
    guard code == 0 else {
      unsafe Unmanaged<Task>.fromOpaque(task).release()
      return nil
    }
    return WorkThread(thread)
  }

  /// Waits until the function has returned; to be called once.
  func join() { _ = pthread_join(thread, nil) }

  private final class Task: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
