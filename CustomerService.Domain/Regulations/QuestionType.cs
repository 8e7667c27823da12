namespace CustomerService.Domain.Regulations;

public enum QuestionType
{
    Text,
    Number,
    Date,
    Choice,
    YesNo,
}
