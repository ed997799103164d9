package push

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/errs"
)

// example is the one of RFC 8291 section 5 and appendix A.
var example = struct{ receiver, sender, auth, salt, text, body string }{
	receiver: "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
	sender:   "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
	auth:     "BTBZMqHH6r4Tts7J_aSIgg",
	salt:     "DGv6ra1nlYgDCS1FRnbzlw",
	text:     "When I grow up, I want to be a watermelon",
	body: "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT" +
		"pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
}

func key(t *testing.T, text string) *ecdh.PrivateKey {
	t.Helper()
	b, err := raw.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	k, err := ecdh.P256().NewPrivateKey(b)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestAsTheStandardShowsIt(t *testing.T) {
	salt, _ := raw.DecodeString(example.salt)
	r := Receiver{P256dh: raw.EncodeToString(key(t, example.receiver).PublicKey().Bytes()), Auth: example.auth}
	got, err := encrypt(r, []byte(example.text), key(t, example.sender), salt, len(example.text))
	if err != nil || raw.EncodeToString(got) != example.body {
		t.Errorf("%s, %v", raw.EncodeToString(got), err)
	}
}

// open is what a browser does.
func open(t *testing.T, private *ecdh.PrivateKey, auth []byte, body []byte) string {
	t.Helper()
	salt, sender, sealed := body[:16], body[21:86], body[86:]
	public, err := ecdh.P256().NewPublicKey(sender)
	if err != nil {
		t.Fatal(err)
	}
	shared, _ := private.ECDH(public)
	ikm, _ := hkdf.Key(sha256.New, shared, auth, "WebPush: info\x00"+string(private.PublicKey().Bytes())+string(sender), 32)
	secret, _ := hkdf.Key(sha256.New, ikm, salt, "Content-Encoding: aes128gcm\x00", 16)
	nonce, _ := hkdf.Key(sha256.New, ikm, salt, "Content-Encoding: nonce\x00", 12)
	block, _ := aes.NewCipher(secret)
	sealer, _ := cipher.NewGCM(block)
	plain, err := sealer.Open(nil, nonce, sealed, nil)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimRight(string(plain), "\x00")
}

func TestABrowserReadsItAndLengthsTellNothing(t *testing.T) {
	k, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	text, err := k.Private()
	if err != nil {
		t.Fatal(err)
	}
	again, err := ReadKey(text)
	if err != nil {
		t.Fatal(err)
	}
	browser, _ := ecdh.P256().GenerateKey(rand.Reader)
	auth := []byte("0123456789abcdef")
	r := Receiver{Endpoint: "https://push.example/abc?x=1", P256dh: raw.EncodeToString(browser.PublicKey().Bytes()), Auth: raw.EncodeToString(auth)}
	now := time.Date(2026, 3, 29, 0, 59, 59, 0, time.UTC)
	for _, said := range []string{"", "Board papers", strings.Repeat("ü", MaxText/2)} {
		m, err := again.Seal(r, Note{Text: []byte(said), TTL: time.Hour, Contact: "https://house.example"}, now)
		if err != nil || len(m.Body) != recordSize {
			t.Fatal(err, len(m.Body))
		}
		if got := open(t, browser, auth, m.Body); got != said+"\x02" {
			t.Errorf("%q", got)
		}
		if m.Header.Get("TTL") != "3600" || m.Header.Get("Content-Encoding") != "aes128gcm" {
			t.Error(m.Header)
		}
		signed(t, k, m.Header.Get("Authorization"))
	}
	if _, err := k.Seal(r, Note{Text: make([]byte, MaxText+1)}, now); errs.Of(err).Code != "push.too_long" {
		t.Error(err)
	}
	if shown := fmt.Sprintf("%v %+v %s", k, k, k); strings.Contains(shown, text) || strings.Contains(shown, "D:") {
		t.Error("a key shows itself: " + shown)
	}
}

func signed(t *testing.T, k Key, header string) {
	t.Helper()
	token, public, ok := strings.Cut(strings.TrimPrefix(header, "vapid t="), ", k=")
	if want, _ := k.Public(); !ok || public != want {
		t.Fatal(header)
	}
	parts := strings.Split(token, ".")
	claims := map[string]any{}
	b, _ := raw.DecodeString(parts[1])
	if err := json.Unmarshal(b, &claims); err != nil || claims["aud"] != "https://push.example" || claims["sub"] != "https://house.example" || claims["exp"] != 1774789199.0 {
		t.Error(err, claims)
	}
	point, _ := raw.DecodeString(public)
	verifier, err := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), point)
	if err != nil {
		t.Fatal(err)
	}
	mark, _ := raw.DecodeString(parts[2])
	sum := sha256.Sum256([]byte(parts[0] + "." + parts[1]))
	if !ecdsa.Verify(verifier, sum[:], new(big.Int).SetBytes(mark[:32]), new(big.Int).SetBytes(mark[32:])) {
		t.Error("not signed by that key")
	}
}

func TestBrokenKeysAreRefused(t *testing.T) {
	good := raw.EncodeToString(key(t, example.receiver).PublicKey().Bytes())
	for name, r := range map[string]Receiver{
		"empty": {}, "no point": {P256dh: raw.EncodeToString(make([]byte, 65)), Auth: example.auth}, "short auth": {P256dh: good, Auth: "AAAA"}, "padded": {P256dh: good + "=", Auth: example.auth},
	} {
		if err := r.Check(); errs.Of(err).Code != "push.keys" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := (Receiver{P256dh: good, Auth: example.auth}).Check(); err != nil {
		t.Error(err)
	}
}
