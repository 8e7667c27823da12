using CustomerService.Dashboard.Security;

var builder = WebApplication.CreateBuilder(args);
builder.AddSecurity();

var app = builder.Build();
app.UseSecurity();
app.Run();
