namespace CustomerService.Domain.Complaints.Accesses;

/// <summary>What is known of a complainant and masked unless asked for.</summary>
public enum PersonalField
{
    Name = 1,
    Phone,
    Email,
    Address,
    CustomerNumber,
}
