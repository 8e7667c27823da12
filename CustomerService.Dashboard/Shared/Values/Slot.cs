namespace CustomerService.Dashboard.Shared.Values;

/// <summary>
/// The place of one live value on a page. Whoever shows it is told when another value takes its place, and nobody else is: a
/// table that gets new figures for three of its rows renders three rows and never itself. Used on the page's own dispatcher only.
/// </summary>
public sealed class Slot<T>(T value) where T : class
{
    public T Value { get; private set; } = value;

    /// <summary>Told after another value was put here.</summary>
    internal Action? Changed { get; set; }

    /// <summary>Values are made once and shared, so one that is the same object is the same value and costs nothing.</summary>
    public void Put(T value)
    {
        if (ReferenceEquals(value, Value)) return;
        Value = value;
        Changed?.Invoke();
    }
}
