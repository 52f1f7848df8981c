package guatu.bench.load;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The peer (对照服务): Netty, a pool of connections, the same statements, and nothing else: no
 * framework, no rules, no board.
 */
final class NettyPeer {

    private static final int WORKERS = 16;
    private static final int LARGEST = 1 << 20;

    private NettyPeer() {}

    /** Arguments: JDBC address, user, file that is to hold the port. */
    public static void main(String[] arguments) throws Exception {
        PeerWork work = new PeerWork(arguments[0], arguments[1], WORKERS);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        var group = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        var channel =
                new ServerBootstrap()
                        .group(group)
                        .channel(NioServerSocketChannel.class)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel socket) {
                                        socket.pipeline()
                                                .addLast(new HttpServerCodec())
                                                .addLast(new HttpObjectAggregator(LARGEST))
                                                .addLast(new Door(work, workers));
                                    }
                                })
                        .bind("localhost", 0)
                        .sync()
                        .channel();
        int port = ((InetSocketAddress) channel.localAddress()).getPort();
        Files.writeString(Path.of(arguments[2]), Integer.toString(port));
        channel.closeFuture().sync();
    }

    private static final class Door extends SimpleChannelInboundHandler<FullHttpRequest> {

        private static final ChannelFutureListener KEEP = sent -> {};

        private final PeerWork work;
        private final ExecutorService workers;

        Door(PeerWork work, ExecutorService workers) {
            this.work = work;
            this.workers = workers;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            String cookie = request.headers().get(HttpHeaderNames.COOKIE, "");
            String key = request.headers().get("Idempotency-Key", "");
            byte[] body = ByteBufUtil.getBytes(request.content());
            boolean isWrite = request.method().equals(HttpMethod.POST);
            String uri = request.uri();
            boolean stays = HttpUtil.isKeepAlive(request);
            workers.execute(() -> {
                byte[] answer;
                HttpResponseStatus status = HttpResponseStatus.OK;
                try {
                    answer = isWrite ? work.report(cookie, key, body) : work.read(cookie, uri);
                } catch (SQLException | RuntimeException e) {
                    status = HttpResponseStatus.INTERNAL_SERVER_ERROR;
                    answer = String.valueOf(e).getBytes(StandardCharsets.UTF_8);
                }
                var response =
                        new DefaultFullHttpResponse(
                                HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(answer));
                response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
                HttpUtil.setContentLength(response, answer.length);
                context.writeAndFlush(response)
                        .addListener(stays ? KEEP : ChannelFutureListener.CLOSE);
            });
        }
    }
}
