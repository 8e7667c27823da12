using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

/// <summary>The tests that share one server and make accounts of their own.</summary>
[CollectionDefinition(nameof(SecurityHost))]
public sealed class SecurityHostCollection : ICollectionFixture<SecurityHost>;
