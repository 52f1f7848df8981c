package guatu.server.journal;

/** Reports were recorded and committed by this server (已入账); nobody of them is answered yet. */
public record Entered() {}
