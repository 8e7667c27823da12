using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CustomerService.Domain.Data;

/// <summary>
/// Stores a moment as whole milliseconds since 1970-01-01T00:00Z, because SQLite neither orders nor compares
/// <see cref="DateTimeOffset"/>. The offset is not kept: it always reads back as UTC.
/// </summary>
public sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
