# docker build -t stet . && docker run --rm -v "$PWD:/drafts" stet check
FROM node:24-slim AS build
WORKDIR /stet
COPY . .
RUN npm ci --ignore-scripts && npm run build

FROM node:24-slim
# git is for --changed and --staged; the drafts belong to whoever mounts them.
RUN apt-get update \
 && apt-get install -y --no-install-recommends git \
 && rm -rf /var/lib/apt/lists/* \
 && git config --system --add safe.directory /drafts
# The build bundles what it needs: no node_modules.
COPY --from=build /stet/package.json /stet/LICENSE /opt/stet/
COPY --from=build /stet/bin /opt/stet/bin
COPY --from=build /stet/dist /opt/stet/dist
COPY --from=build /stet/schema /opt/stet/schema
RUN ln -s /opt/stet/bin/stet.js /usr/local/bin/stet
USER node
WORKDIR /drafts
ENTRYPOINT ["stet"]
CMD ["--help"]
