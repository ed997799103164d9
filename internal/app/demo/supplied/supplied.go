package supplied

import (
	"context"
	"fmt"

	"anteroom/internal/area/simple"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// supplied is a supplier that somebody of the demo wrote down for the whole house.
type supplied struct {
	Priyas                                                      bool // and not Sam’s
	Name, GoodFor, Standing, Price, City, Contact, Phone, Notes string
	Review                                                      int // days from now; 0 for none
}

var suppliers = []supplied{
	{false, "Fennel & Rye", "Working lunches for 6 to 40, also vegan and halal", "use", "middle", "London", "Ottilie", "+44 20 7946 0133", "Order before 16:00 the day before. They know the back entrance at Bishopsgate.", 24},
	{false, "Corvid Cars", "Airport transfers, waiting drivers, late changes", "use", "high", "London", "The night desk", "+44 20 7946 0188", "Say the flight number: they follow it.", 61},
	{false, "Halyard Print", "Board packs bound overnight", "try", "low", "London", "", "+44 20 7946 0151", "Quoted for 14 packs. Ask for a sample first.", 0},
	{true, "Banyan Rooms", "Meeting rooms by the hour near Raffles Place", "use", "middle", "Singapore", "Mei", "+65 6550 0119", "Video works. The small room gets hot after three.", -6},
	{true, "Monsoon Couriers", "Papers across the city within the hour", "rest", "", "Singapore", "", "+65 6550 0142", "Two late in October; look again in spring.", 90},
	{false, "The Tessellate Hotel", "Guests who stay one night", "never", "high", "New York", "", "+1 212 555 0121", "Gave away a confirmed room at midnight.", 0},
}

// Fill writes down who can do what, for the whole house, as sam or priya; date gives so many days from now.
func Fill(ctx context.Context, s *simple.Service, sam, priya access.Actor, date func(days int) clock.Date) error {
	for _, one := range suppliers {
		a := sam
		if one.Priyas {
			a = priya
		}
		values := map[string]string{"name": one.Name, "good_for": one.GoodFor, "standing": one.Standing, "price": one.Price, "city": one.City, "contact": one.Contact, "phone": one.Phone, "notes": one.Notes, "owner": string(a.Member)}
		if one.Review != 0 {
			values["review"] = string(date(one.Review))
		}
		if _, err := s.Create(ctx, a, "supplier", simple.SimpleDraft{Space: ref.Space(a.Org), Values: values}); err != nil {
			return fmt.Errorf("%s: %w", one.Name, err)
		}
	}
	return nil
}
