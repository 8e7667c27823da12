using System.Text.Json;

namespace CustomerService.Domain.Import;

internal static class JsonNumbers
{
    public static bool TryGetWholeNumber(this JsonElement value, out int number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number);
    }
}
