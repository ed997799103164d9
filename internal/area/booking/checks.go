package booking

import (
	"context"
	"fmt"

	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/ref"
)

const (
	qHouses db.SQL = `SELECT org FROM organisation ORDER BY org`
	qTaking db.SQL = `SELECT ` + bookingColumns + ` FROM booking t
WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL AND t.state IN ('pending', 'confirmed') ORDER BY t.id LIMIT $3`
)

// readAtOnce is how many bookings are read at once.
const readAtOnce = 200

// Checks are what must always hold of bookings.
func (s *Service) Checks() []doctor.Check {
	return []doctor.Check{{Name: "every booking that takes time has its events", Run: s.without}}
}

// without looks for events that bookings name and that are not there, not even in the trash.
func (s *Service) without(ctx context.Context, r db.Reader) ([]string, error) {
	orgs, err := db.All(ctx, r, db.Scan1[ref.Org], qHouses)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, org := range orgs {
		for after := ref.ID(""); ; {
			some, err := db.All(ctx, r, scanBooking, qTaking, org, after, readAtOnce)
			if err != nil {
				return found, err
			}
			var events []ref.ID
			for i := range some {
				events = append(events, some[i].events()...)
				after = some[i].ID
			}
			looks, err := s.calendars.At(ctx, r, org, events)
			if err != nil {
				return found, err
			}
			for i := range some {
				for _, event := range some[i].events() {
					if _, ok := looks[event]; !ok && len(found) < doctor.Enough {
						found = append(found, fmt.Sprintf("the booking %s has no event %s", some[i].ID, event))
					}
				}
			}
			if len(some) < readAtOnce {
				break
			}
		}
	}
	return found, nil
}
