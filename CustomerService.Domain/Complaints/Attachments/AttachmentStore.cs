using System.Security.Cryptography;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>
/// The cases' files, each under the hash of its bytes in a folder of the data directory, outside what the web server serves. A
/// file is on disk, whole, before anybody is told that it is there; the same bytes twice take room once.
/// </summary>
public sealed class AttachmentStore(DataSettings data, AttachmentSettings settings, TimeProvider clock)
{
    private const string FolderName = "files";
    private const string Incoming = "incoming";
    private const int NoSpaceOnUnix = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    public string Folder => Path.Combine(data.Directory, FolderName);

    /// <summary>Keeps a file.</summary>
    /// <exception cref="AttachmentRefusedException">It is not taken; nothing of it was kept.</exception>
    public async Task<StoredFile> SaveAsync(string name, Stream content, CancellationToken cancellation = default)
    {
        var incoming = Path.Combine(Folder, Incoming);
        Directory.CreateDirectory(incoming);
        var partial = Path.Combine(incoming, Guid.NewGuid().ToString("N"));
        try
        {
            if (new DriveInfo(Folder).AvailableFreeSpace < settings.KeepFree) throw new AttachmentRefusedException(AttachmentFault.NoRoom);
            var hash = await WriteAsync(partial, content, cancellation);
            var (type, bytes) = Judge(partial, name);
            Keep(partial, hash);
            return new StoredFile(hash, bytes, AttachmentName.Of(name, type), type.ContentType);
        }
        catch (IOException cause) when (cause.HResult is NoSpaceOnUnix or NoSpaceOnWindows)
        {
            throw new AttachmentRefusedException(AttachmentFault.NoRoom, cause);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <returns>Null when the bytes are not there.</returns>
    public Stream? Open(string hash)
    {
        var path = PathOf(hash);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 64 * 1024, useAsync: true) : null;
    }

    /// <summary>Removes every file: the cases are gone.</summary>
    public void Clear()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The files that nobody has touched for as long as unclaimed ones are kept; each is named by its hash.</summary>
    public IReadOnlyList<FileInfo> Old()
    {
        var until = (clock.GetUtcNow() - settings.ForgetUnclaimedAfter).UtcDateTime;
        return Directory.Exists(Folder) ? [.. new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LastWriteTimeUtc < until)] : [];
    }

    private async Task<string> WriteAsync(string path, Stream content, CancellationToken cancellation)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var page = new byte[64 * 1024];
        var total = 0L;
        for (int read; (read = await content.ReadAsync(page, cancellation)) > 0;)
        {
            if ((total += read) > settings.MostBytes) throw new AttachmentRefusedException(AttachmentFault.TooLarge);
            sha.AppendData(page, 0, read);
            await file.WriteAsync(page.AsMemory(0, read), cancellation);
        }

        if (total == 0) throw new AttachmentRefusedException(AttachmentFault.Empty);
        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static (FileType Type, long Bytes) Judge(string path, string name)
    {
        using var file = File.OpenRead(path);
        var type = FileTypes.Sniff(file, name) ?? throw new AttachmentRefusedException(AttachmentFault.Unknown);
        _ = AttachmentName.Of(name, type);
        return (type, file.Length);
    }

    /// <summary>Gives the bytes their place, and does not return before the place is on disk as well.</summary>
    private void Keep(string partial, string hash)
    {
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path)) File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        else File.Move(partial, path, overwrite: true);
        using var placed = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(placed);
    }

    private string PathOf(string hash)
    {
        if (hash.Length != 2 * SHA256.HashSizeInBytes || !hash.All(char.IsAsciiHexDigitLower)) throw new ArgumentException("is no hash", nameof(hash));
        return Path.Combine(Folder, hash[..2], hash);
    }
}
