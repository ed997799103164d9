package identity

import (
	"encoding/base64"
	"fmt"

	"golang.org/x/crypto/argon2"
)

// HashWith makes a hash with parameters of another day.
func HashWith(password string, memory, time uint32) string {
	salt := []byte("sixteen bytes...")
	key := argon2.IDKey([]byte(password), salt, time, memory, 1, 32)
	e := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=19$m=%d,t=%d,p=1$%s$%s", memory, time, e.EncodeToString(salt), e.EncodeToString(key))
}

// For tests of the rules in this package.
var (
	CheckPassword  = checkPassword
	DeviceName     = deviceName
	LooksLikeToken = looksLikeToken
	NewTokenText   = newToken
	Sum            = sum
)

// MaxHeld bounds the cache.
const MaxHeld = maxHeld

// Held counts what the cache holds.
func (s *Service) Held() int { return len(s.held.by) }
