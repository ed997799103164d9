package identity

import (
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"hash/crc32"
	"strings"
)

// digits are the 62 characters of a secret: a double click selects all of it.
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// secretLen digits hold 256 bits.
const secretLen = 43

// random gives n digits, each equally likely.
func random(n int) string {
	out := make([]byte, 0, n)
	buf := make([]byte, 2*n)
	for len(out) < n {
		_, _ = rand.Read(buf) // crypto/rand never fails: it would end the program
		for _, b := range buf {
			if b < 248 && len(out) < n { // 248 = 4 × 62: what is above would favour some digits
				out = append(out, digits[b%62])
			}
		}
	}
	return string(out)
}

// sum is what is stored of a secret. A plain hash is enough for 256 random bits.
func sum(secret string) []byte {
	s := sha256.Sum256([]byte(secret))
	return s[:]
}

const (
	tokenPrefix = "ant_pat_"
	labelLen    = 8
	tokenLen    = len(tokenPrefix) + labelLen + 1 + secretLen + 1 + 8
)

// newToken makes an API token, ant_pat_<8 label>_<43 secret>_<8 sum>, and its
// label, which is shown in lists so that a token can be recognised.
func newToken() (token, label string) {
	label = random(labelLen)
	body := tokenPrefix + label + "_" + random(secretLen)
	return body + "_" + checksum(body), label
}

// looksLikeToken tells a mistyped or cut token from a real one without asking the database.
func looksLikeToken(s string) bool {
	if len(s) != tokenLen || !strings.HasPrefix(s, tokenPrefix) {
		return false
	}
	body, crc := s[:tokenLen-9], s[tokenLen-8:]
	return s[tokenLen-9] == '_' && crc == checksum(body)
}

func checksum(s string) string { return fmt.Sprintf("%08x", crc32.ChecksumIEEE([]byte(s))) }
