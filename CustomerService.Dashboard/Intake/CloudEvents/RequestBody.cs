using System.Buffers;

namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>A request's whole body in one rented piece of memory, never more than <see cref="MaxBytes"/>.</summary>
internal sealed class RequestBody : IDisposable
{
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int FirstGuess = 64 * 1024;
    private byte[] buffer;
    private int length;

    private RequestBody(int guess) => buffer = ArrayPool<byte>.Shared.Rent(guess);

    /// <summary>The body was longer; what was read of it is of no use.</summary>
    public bool IsTooLarge { get; private set; }

    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    public static async Task<RequestBody> ReadAsync(HttpRequest request)
    {
        var announced = request.ContentLength;
        var body = new RequestBody((int)Math.Clamp(announced + 1 ?? FirstGuess, 1, MaxBytes + 1));
        body.IsTooLarge = announced > MaxBytes;
        while (!body.IsTooLarge)
        {
            if (body.length == body.buffer.Length) body.Grow();
            var read = await request.Body.ReadAsync(body.buffer.AsMemory(body.length));
            if (read == 0) break;
            body.length += read;
            body.IsTooLarge = body.length > MaxBytes;
        }

        return body;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, MaxBytes + 1));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
