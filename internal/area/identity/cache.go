package identity

import (
	"sync"
	"sync/atomic"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
)

// maxHeld bounds how many credentials are remembered; the least lucky fall out.
const maxHeld = 10_000

// digest is the SHA-256 of a secret.
type digest [32]byte

// holder is whom a credential showed to be, as it was loaded. It is never changed
// but for seen.
type holder struct {
	actor       access.Actor
	from, until clock.Micros // no grant begins or ends, and nothing expires, within [from, until)
	epoch       int64        // the view epoch it was loaded under
	seen        atomic.Int64 // when its use was last noted
}

// cache remembers holders by digest, so that a signed-in request asks no database.
type cache struct {
	mu  sync.RWMutex
	by  map[digest]*holder
	gen uint64 // grows with every drop: what was loaded before one is not kept after it
}

func newCache() *cache { return &cache{by: map[digest]*holder{}} }

func (c *cache) get(d digest) *holder {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.by[d]
}

// generation is asked before loading and handed back to put.
func (c *cache) generation() uint64 {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.gen
}

func (c *cache) put(d digest, h *holder, gen uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if gen != c.gen {
		return
	}
	if len(c.by) >= maxHeld {
		n := maxHeld / 8
		for old := range c.by {
			delete(c.by, old)
			if n--; n == 0 {
				break
			}
		}
	}
	c.by[d] = h
}

// drop forgets the credentials that match, after they were ended in the database.
func (c *cache) drop(match func(access.Actor) bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.gen++
	for d, h := range c.by {
		if match(h.actor) {
			delete(c.by, d)
		}
	}
}

// seenEvery is how exactly "last seen" is known.
const seenEvery = 4 * time.Minute

// sighting names a session or token that was used.
type sighting struct {
	org   ref.Org
	id    ref.ID
	token bool
}

// sightings collects when credentials were used, until Tend writes them down.
type sightings struct {
	mu sync.Mutex
	at map[sighting]clock.Micros
}

func newSightings() *sightings { return &sightings{at: map[sighting]clock.Micros{}} }

func (s *sightings) note(what sighting, at clock.Micros) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.at[what] = max(s.at[what], at)
}

// last gives when a credential was used, if that is not written down yet.
func (s *sightings) last(what sighting) clock.Micros {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.at[what]
}

// take gives everything not yet written down, and forgets it.
func (s *sightings) take() map[sighting]clock.Micros {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := s.at
	s.at = map[sighting]clock.Micros{}
	return all
}
