using System.Buffers.Binary;

namespace CustomerService.Load.Circuits;

/// <summary>Counts the edits in a render batch as it comes over the wire: the last twenty bytes say where its parts begin.</summary>
internal static class RenderBatch
{
    private const int Trailer = 5 * sizeof(int);
    private const int Edit = 4 * sizeof(int);

    public static int Edits(ReadOnlySpan<byte> batch)
    {
        var at = Int(batch, batch.Length - Trailer);
        var components = Int(batch, at);
        at += sizeof(int);
        var edits = 0;
        for (var i = 0; i < components; i++)
        {
            // Where each component's edits are stands in a table; the edits themselves lie before it.
            var where = Int(batch, at + (i * sizeof(int)));
            edits += Int(batch, where + sizeof(int));
        }

        return edits;
    }

    /// <summary>The bytes of that many edits alone, for comparison.</summary>
    public static int BytesOf(int edits) => edits * Edit;

    private static int Int(ReadOnlySpan<byte> batch, int at) => BinaryPrimitives.ReadInt32LittleEndian(batch[at..]);
}
