using CustomerService.Dashboard.Security.Accounts;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("password2026!", CommonPasswords.TooCommon)]
    [InlineData("1234567890", CommonPasswords.TooCommon)]
    [InlineData("9876543210", CommonPasswords.TooCommon)]
    [InlineData("aaaaaaaaaaaa", CommonPasswords.TooCommon)]
    [InlineData("Qwertyuiop", CommonPasswords.TooCommon)]
    [InlineData("zhao.lin-2026", CommonPasswords.ContainsName)]
    [InlineData("correct horse battery", null)]
    [InlineData("西江月夜行黄沙道中词", null)]
    public async Task Validate_Password_IsRefusedWhenGuessersTryItFirst(string password, string? fault)
    {
        var result = await new CommonPasswords().ValidateAsync(null!, new Account("zhao.lin", "Zhao Lin", "GD"), password);

        Assert.Equal(fault, result.Errors.SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task Validate_PasswordOfAThousandCharacters_IsTooLong()
    {
        var result = await new CommonPasswords().ValidateAsync(null!, new Account("zhao.lin", "Zhao Lin", "GD"), new string('x', 1000));

        Assert.Equal(CommonPasswords.TooLong, result.Errors.Single().Code);
    }
}
