package simple

import "anteroom/internal/core/listed"

// Suppliers: who can do what, for whom it was good, and until when what was agreed holds.
var _ = declare(&Kind{
	Table: "supplier", Title: "Suppliers", One: "supplier", Words: []string{"supplier", "suppliers", "vendor", "vendors"},
	About: "Who can do what: caterers, drivers, hotels, florists, with how to reach them and what to know.",
	Fields: []Field{
		{Name: "name", Title: "Name", Type: listed.Text, Column: "name", Needed: true},
		{Name: "good_for", Title: "Good for", Hint: "What somebody would look for: lunch for thirty, airport transfers", Type: listed.Text, Column: "good_for"},
		{Name: "standing", Title: "Standing", Type: listed.Choice, Column: "standing", Needed: true, Options: []listed.ListOption{
			{Value: "use", Title: "We use them"}, {Value: "try", Title: "To be tried"}, {Value: "rest", Title: "Not now"}, {Value: "never", Title: "Never again"}}},
		{Name: "price", Title: "Price", Hint: "Beside others who do the same", Type: listed.Choice, Column: "price", Options: []listed.ListOption{
			{Value: "low", Title: "Moderate"}, {Value: "middle", Title: "As usual"}, {Value: "high", Title: "High"}}},
		{Name: "city", Title: "City", Type: listed.Text, Column: "city"},
		{Name: "contact", Title: "Who to ask for", Type: listed.Text, Column: "contact"},
		{Name: "phone", Title: "Telephone", Type: listed.Text, Column: "phone"},
		{Name: "mail", Title: "Mail", Type: listed.Text, Column: "mail"},
		{Name: "owner", Title: "Looked after by", Type: listed.Member, Column: "owner", Hidden: true},
		{Name: "review", Title: "Look again by", Hint: "When prices or the contract should be looked at", Type: listed.Date, Column: "review"},
		{Name: "notes", Title: "To know", Type: listed.Text, Column: "notes", Long: true, Hidden: true},
	},
})
