// Package push writes web push messages: encrypted for one browser (RFC 8291, aes128gcm of RFC 8188)
// and signed by the house (VAPID, RFC 8292). It sends nothing. What is cryptography in it is the
// standard library's; what is here is the order of the bytes.
package push
