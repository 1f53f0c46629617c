#if canImport(Glibc)
  internal import Glibc
#endif

/// A lock, and a bell that wakes who waits for what it guards to change.
@safe final class Monitor: @unchecked Sendable {
  // SAFETY: both live from init to deinit at one address, and the system keeps threads out of each other's way.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let bell: UnsafeMutablePointer<pthread_cond_t>

  init() {
    unsafe mutex = .allocate(capacity: 1)
    unsafe bell = .allocate(capacity: 1)
    let codes = unsafe (pthread_mutex_init(mutex, nil), pthread_cond_init(bell, nil))
    precondition(codes == (0, 0), "the system has no locks left")
  }

  deinit {
    unsafe pthread_cond_destroy(bell)
    unsafe pthread_mutex_destroy(mutex)
    unsafe bell.deallocate()
    unsafe mutex.deallocate()
  }

  /// Runs a function that no other thread's of this monitor runs beside.
  func locked<Value>(_ body: () -> Value) -> Value {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Lets others in until the bell rings; to be called from inside ``locked(_:)``, in a loop around its condition.
  func wait() { unsafe pthread_cond_wait(bell, mutex) }

  /// Wakes everybody who waits.
  func ring() { unsafe pthread_cond_broadcast(bell) }
}
